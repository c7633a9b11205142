package be.ecolenumerique.helpdesk.command.api;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Opens tickets and comments on them, one request after the other, until one is not accepted. */
final class BusyClient {
    private static final int COMMENTS_PER_TICKET = 5;

    private final User user;
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private String ticket = "";

    /** {@code mark}: in the text of the event and nowhere else; no {@code reply}: the connection broke. */
    record Sent(String mark, String path, String body, Optional<Reply> reply) {
        boolean isAccepted() {
            return reply.filter(r -> r.status() == 200 || r.status() == 201).isPresent();
        }
    }

    BusyClient(User user) {
        this.user = user;
    }

    List<Sent> sent() {
        return sent;
    }

    void sendUntilRefused() {
        do {
            sent.add(next());
        } while (sent.getLast().isAccepted());
    }

    private Sent next() {
        String mark = UUID.randomUUID().toString();
        if (sent.size() % (COMMENTS_PER_TICKET + 1) == 0) {
            Sent opened = send(mark, "/api/v1/tickets", Bodies.ticket("").replace("Écran noir", mark));
            ticket = opened.reply().map(Reply::reference).orElse("");
            return opened;
        }
        return send(mark, "/api/v1/tickets/" + ticket + "/comments", Bodies.text("body", mark));
    }

    private Sent send(String mark, String path, String body) {
        try {
            return new Sent(mark, path, body, Optional.of(post(user, mark, path, body)));
        } catch (UncheckedIOException broken) {
            return new Sent(mark, path, body, Optional.empty());
        }
    }

    /** The request that was not accepted, with the same key, elsewhere. */
    Reply sendLastAgain(Http elsewhere) {
        Sent request = sent.getLast();
        return post(new User(elsewhere, user.token()), request.mark(), request.path(), request.body());
    }

    private static Reply post(User user, String key, String path, String body) {
        return user.post(path, body, Map.of("Idempotency-Key", key));
    }
}
