package be.ecolenumerique.helpdesk.simulation.services;

import be.ecolenumerique.helpdesk.approval.commands.TicketCommands;
import be.ecolenumerique.helpdesk.command.aggregate.IdempotencyKey;
import be.ecolenumerique.helpdesk.command.domain.TicketCommand;
import be.ecolenumerique.helpdesk.command.domain.TicketCommand.CloseAutomatically;
import be.ecolenumerique.helpdesk.command.domain.TicketCommand.RemindApproval;
import be.ecolenumerique.helpdesk.contracts.Actor;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import be.ecolenumerique.helpdesk.simulation.Defect;
import be.ecolenumerique.helpdesk.simulation.disk.Shelf;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import org.springframework.web.reactive.function.client.ExchangeStrategies;
import reactor.core.publisher.Mono;

/** HTTP between the sweeper and the command service; what is asked is read from the path and the idempotency key. */
final class SweepersHttp implements ExchangeFunction {
    /** Made once: finding the codecs costs more than a hundred answers. */
    static final ExchangeStrategies STRATEGIES = ExchangeStrategies.withDefaults();

    private final Surroundings surroundings;
    private final CommandService commands;

    SweepersHttp(Surroundings surroundings, CommandService commands) {
        this.surroundings = surroundings;
        this.commands = commands;
    }

    @Override
    public Mono<ClientResponse> exchange(ClientRequest request) {
        String key = Objects.requireNonNull(request.headers().getFirst(TicketCommands.IDEMPOTENCY_KEY));
        return Mono.fromCallable(() -> answer(request.url().getPath(), key));
    }

    private ClientResponse answer(String path, String key) throws IOException {
        TicketCommand command = command(TicketReference.of(part(path, "/", 4)), key);
        boolean again = !commands.isAskedFirst(key);
        if ((again && has(Defect.SWEEPER_NEVER_ASKS_AGAIN)) || isForgotten(command)) {
            throw new IOException("not asked");
        }
        byte[] body = new byte[0];
        return switch (commands.ask(command, key(command, key, body))) {
            case Reply.Accepted accepted ->
                response(
                        HttpStatus.OK,
                        "{\"version\":%d}".formatted(accepted.answer().version()));
            case Reply.Refused _ -> response(HttpStatus.CONFLICT, "{\"code\":\"wrong-status\"}");
            case Reply.Unknown _ -> throw new IOException("no answer");
        };
    }

    private Optional<IdempotencyKey> key(TicketCommand command, String key, byte[] body) {
        return has(Defect.REMINDED_TWICE) && command instanceof RemindApproval
                ? Optional.empty()
                : Optional.of(IdempotencyKey.of("approval", key, "POST", key, body));
    }

    private static String part(String text, String separator, int index) {
        return List.of(text.split(separator, -1)).get(index);
    }

    private static TicketCommand command(TicketReference ticket, String key) {
        String completion = part(key, ":", 1);
        Actor service = Actor.approvalService(Optional.empty());
        return switch (part(key, ":", 0)) {
            case "auto-close" -> new CloseAutomatically(ticket, service, OptionalLong.empty(), completion);
            case "remind" ->
                new RemindApproval(
                        ticket, service, OptionalLong.empty(), completion, Integer.parseInt(part(key, ":", 2)));
            default -> throw new IllegalArgumentException(key);
        };
    }

    private boolean isForgotten(TicketCommand command) {
        Shelf rows = surroundings.disk(Surroundings.APPROVALS).shelf("ticket_approvals");
        Instant longAgo = surroundings.world().domainNow().minus(Duration.ofHours(1));
        return has(Defect.SWEEPER_FORGETS_THE_OVERDUE)
                && rows.durable().stream()
                        .filter(row -> row.getString("_id")
                                .getValue()
                                .equals(command.ticket().toString()))
                        .filter(row -> row.containsKey("due"))
                        .anyMatch(row -> Instant.ofEpochMilli(
                                        row.getDateTime("due").getValue())
                                .isBefore(longAgo));
    }

    private static ClientResponse response(HttpStatus status, String json) {
        return ClientResponse.create(status, STRATEGIES)
                .header(HttpHeaders.CONTENT_TYPE, "application/json")
                .body(json)
                .build();
    }

    private boolean has(Defect defect) {
        return surroundings.defects().has(defect);
    }
}
