package be.ecolenumerique.helpdesk.command.aggregate;

import be.ecolenumerique.helpdesk.command.domain.Cast;
import be.ecolenumerique.helpdesk.command.domain.Commands;
import be.ecolenumerique.helpdesk.command.domain.ContactDetails;
import be.ecolenumerique.helpdesk.command.domain.KnownDirectory;
import be.ecolenumerique.helpdesk.command.domain.NewTicket;
import be.ecolenumerique.helpdesk.command.domain.SwitchSubscription;
import be.ecolenumerique.helpdesk.command.domain.TicketCommand.OnTicket;
import be.ecolenumerique.helpdesk.command.eventlog.LogFixture;
import be.ecolenumerique.helpdesk.command.eventlog.LogReader;
import be.ecolenumerique.helpdesk.contracts.Actor;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;

/** Two replicas of the write side on one database; the next ticket is TECH-175. Answers are waited for. */
final class WriteFixture implements AutoCloseable {
    private static final Duration LONG = Duration.ofSeconds(30);

    final SettableClock clock = new SettableClock(Cast.NOW);
    final KnownDirectory directory = new KnownDirectory();
    final Map<PersonId, ContactDetails> contacts = new ConcurrentHashMap<>();
    private final LogFixture logs;
    private final List<Replica> replicas;
    private final List<CommandDispatch> dispatches;

    WriteFixture(Class<?> test) {
        logs = LogFixture.of(test);
        var references = new AtomicInteger(174);
        replicas = List.of(new Replica(logs, clock), new Replica(logs, clock));
        dispatches = replicas.stream()
                .map(r -> r.tickets(directory, (id, ticket, details) -> contacts.put(id, details), references))
                .toList();
    }

    static IdempotencyKey key(Actor caller, String key, String request) {
        return IdempotencyKey.of(caller.toString(), key, "POST", "/tickets", request.getBytes(StandardCharsets.UTF_8));
    }

    static NewTicket form(Actor actor, SupplierId supplier) {
        return Commands.form(actor, Cast.ANNE, Optional.of(supplier), Optional.empty());
    }

    Accepted open(NewTicket form) {
        return Objects.requireNonNull(first().open(form, Optional.empty()).block(LONG));
    }

    Accepted open(int replica, NewTicket form, IdempotencyKey key) {
        return Objects.requireNonNull(
                dispatches.get(replica).open(form, Optional.of(key)).block(LONG));
    }

    Accepted send(OnTicket command) {
        return send(0, command);
    }

    Accepted send(int replica, OnTicket command) {
        return Objects.requireNonNull(
                dispatches.get(replica).dispatch(command, Optional.empty()).block(LONG));
    }

    Accepted send(OnTicket command, IdempotencyKey key) {
        return send(0, command, key);
    }

    Accepted send(int replica, OnTicket command, IdempotencyKey key) {
        return Objects.requireNonNull(
                dispatches.get(replica).dispatch(command, Optional.of(key)).block(LONG));
    }

    Accepted send(SwitchSubscription command) {
        return Objects.requireNonNull(
                first().dispatch(command, Optional.empty()).block(LONG));
    }

    EventStreams streams() {
        return replicas.getFirst().streams();
    }

    /** One more reader of the log. */
    LogReader reader() {
        return new LogReader(logs.database());
    }

    List<Document> commits() {
        return logs.rawCommits();
    }

    private CommandDispatch first() {
        return dispatches.getFirst();
    }

    @Override
    public void close() {
        replicas.forEach(Replica::close);
        logs.close();
    }
}
