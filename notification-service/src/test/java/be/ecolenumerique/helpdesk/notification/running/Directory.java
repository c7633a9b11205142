package be.ecolenumerique.helpdesk.notification.running;

import be.ecolenumerique.helpdesk.contracts.Actor;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent;
import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.EventMetadata;
import be.ecolenumerique.helpdesk.contracts.Language;
import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Persons and companies of tests, each with an address of its own, published as the command service would. */
final class Directory {
    private static final AtomicInteger NUMBERS = new AtomicInteger(100);

    private Directory() {}

    record Someone(PersonId id, Person.Kind kind, String email) {
        void publish(int rev, String address) {
            EventTopics.RELAY.publish(new Person(
                    id,
                    rev,
                    kind,
                    "Quelqu'un",
                    EmailAddress.parse(address),
                    Optional.empty(),
                    Language.FR,
                    Optional.empty()));
        }
    }

    record Firm(SupplierId id, String mailbox, Someone user) {}

    static Someone someone(Person.Kind kind) {
        int n = NUMBERS.incrementAndGet();
        var someone = new Someone(PersonId.random(), kind, kind.name().toLowerCase(Locale.ROOT) + n + "@mail.example");
        someone.publish(1, someone.email());
        return someone;
    }

    static Firm firm() {
        var id = new SupplierId(NUMBERS.incrementAndGet());
        var mailbox = someone(Person.Kind.SUPPLIER);
        var user = someone(Person.Kind.SUPPLIER);
        publish(id, 1, new DirectoryEvent.SupplierRegistered(id, "ACME", Language.FR));
        publish(id, 2, new DirectoryEvent.ReferenceMailboxSet(id, EmailAddress.of(mailbox.email()), mailbox.id()));
        publish(id, 3, new DirectoryEvent.MemberAdded(id, user.id()));
        return new Firm(id, mailbox.email(), user);
    }

    /** What happened to the company next, in a form that nobody can read. */
    static void unreadable(Firm firm, long sequence, DirectoryEvent event) {
        EventTopics.RELAY.publishUnreadable(envelope(firm.id(), sequence, event));
    }

    private static void publish(SupplierId id, long sequence, DirectoryEvent event) {
        EventTopics.RELAY.publish(envelope(id, sequence, event));
    }

    private static EventEnvelope<DirectoryEvent> envelope(SupplierId id, long sequence, DirectoryEvent event) {
        return new EventEnvelope<>(
                UUID.randomUUID().toString(),
                id.toString(),
                sequence,
                Story.nextCommit(),
                Instant.parse("2026-01-01T00:00:00Z"),
                EventMetadata.by(Actor.of(PersonId.random(), Role.SUPPLIER_MANAGER)),
                event);
    }
}
