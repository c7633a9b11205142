package be.ecolenumerique.helpdesk.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.ExecutionException;

/** Clients that take ticket after ticket through its life: 20 % open, 20 % schedule, 20 % complete, 40 % comment. */
final class TicketLives {
    private static final int COMMANDS = 5;

    private final URI server;
    private final Cast cast;
    private final String appointment =
            "{\"at\":\"" + LocalDate.now(Cast.BRUSSELS).plusDays(3) + "T09:00\"}";

    TicketLives(URI server, Cast cast) {
        this.server = server;
        this.cast = cast;
    }

    Rate measure(int clients, Duration time) throws InterruptedException, ExecutionException {
        return Rate.of(clients, time, n -> new Client(new LeanConnection(server)));
    }

    /** One after the other, on a connection of its own. */
    private final class Client implements Rate.Turn {
        private final LeanConnection connection;
        private String ticket = "";
        private int step;

        Client(LeanConnection connection) {
            this.connection = connection;
        }

        /** One command. */
        @Override
        public int done() throws IOException {
            switch (step) {
                case 0 ->
                    ticket = send(cast.technician(), "/api/v1/tickets", cast.opening())
                            .field("reference");
                case 1 -> onTicket("schedule-intervention", appointment);
                case 2 -> onTicket("comments", "{\"body\":\"La pièce est commandée.\"}");
                case 3 -> onTicket("comments", "{\"body\":\"La pièce est arrivée.\"}");
                default -> onTicket("complete-intervention", "{\"summary\":\"Alimentation remplacée.\"}");
            }
            step = (step + 1) % COMMANDS;
            return 1;
        }

        private void onTicket(String action, String body) throws IOException {
            send(cast.supplier(), "/api/v1/tickets/" + ticket + "/" + action, body);
        }

        private LeanAnswer send(String token, String path, String body) throws IOException {
            return connection.post(path, token, body).accepted();
        }

        @Override
        public void close() throws IOException {
            connection.close();
        }
    }
}
