package be.ecolenumerique.helpdesk.notification.policy;

import be.ecolenumerique.helpdesk.contracts.Actor;
import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.Equipment;
import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.EventMetadata;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.RequestType;
import be.ecolenumerique.helpdesk.contracts.School;
import be.ecolenumerique.helpdesk.contracts.SubscriptionEvent;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Given what happened before, when this happens now, who is told? */
final class Decision {
    static final TicketReference TICKET = TicketReference.of("TECH-175");
    static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    static final String COMPLETION = "8a6c7a2e-52f4-4f0a-9d0e-0c8a8f1d7b11";

    private final Map<PersonId, KnownPerson> persons = new HashMap<>(Map.of(
            Cast.QUENTIN, Cast.en("quentin@en.example"),
            Cast.MANON, Cast.en("manon@en.example"),
            Cast.OTHER_TECHNICIAN, Cast.en("autre@en.example"),
            Cast.TEACHER, Cast.school("prof@ecole.example"),
            Cast.OTHER_TEACHER, Cast.school("autre@ecole.example"),
            Cast.MUTE_TEACHER, Cast.school("none"),
            Cast.SUPPLIER_USER, Cast.supplier("jean@acme.example", Cast.ACME),
            Cast.COLLEAGUE, Cast.supplier("lea@acme.example", Cast.ACME),
            Cast.STRANGER, Cast.supplier("x@other.example", Cast.OTHER)));

    private final Map<SupplierId, EmailAddress> mailboxes = new HashMap<>(
            Map.of(Cast.ACME, EmailAddress.of("sav@acme.example"), Cast.OTHER, EmailAddress.of("sav@other.example")));
    private final Set<PersonId> unclear = new HashSet<>();
    private Subscriptions subscriptions = Subscriptions.none();
    private EmailAddress managerMailbox = Cast.MANAGER_MAILBOX;
    private TicketView view;
    private long sequence = 1;

    private Decision(PersonId technician, PersonId contact) {
        view = TicketView.opened(new TicketEvent.TicketOpened(
                TICKET,
                RequestType.SUPPLIER_RETURN,
                "Exemple de ticket",
                "Diagnostic",
                technician,
                technician,
                contact,
                new School(Optional.of("5136"), Optional.of("2559"), "Borlon", "Tige du Bois de Gras 16B"),
                new Equipment(Optional.of("00"), "Exemple de matériel"),
                Optional.of("ENXXX-LOTXX-12345"),
                Optional.empty()));
    }

    static Decision opened() {
        return new Decision(Cast.QUENTIN, Cast.TEACHER);
    }

    static Decision openedWithContact(PersonId contact) {
        return new Decision(Cast.QUENTIN, contact);
    }

    Decision given(TicketEvent... events) {
        for (TicketEvent event : events) {
            view = view.after(envelope(event, Actor.approvalService(Optional.empty())));
        }
        return this;
    }

    Decision knowing(PersonId id, KnownPerson person) {
        persons.put(id, person);
        return this;
    }

    /** Its record could not be read; what was known before stays, without an address. */
    Decision unreadable(PersonId id) {
        unclear.add(id);
        persons.computeIfPresent(id, (_, person) -> new KnownPerson(person.kind(), Optional.empty(), person.company()));
        return this;
    }

    Decision knowing(SupplierId id, String mailbox) {
        mailboxes.put(id, EmailAddress.of(mailbox));
        return this;
    }

    Decision managerMailbox(String address) {
        managerMailbox = EmailAddress.of(address);
        return this;
    }

    Decision subscribed(SubscriptionEvent event) {
        subscriptions = subscriptions.after(event);
        return this;
    }

    List<PlannedMail> when(Actor actor, TicketEvent event) {
        var facts = new Facts(persons, unclear, mailboxes, managerMailbox, subscriptions);
        return new NotificationPolicy().mailsFor(envelope(event, actor), view, facts);
    }

    TicketView view() {
        return view;
    }

    private EventEnvelope<TicketEvent> envelope(TicketEvent event, Actor actor) {
        return new EventEnvelope<>(
                COMPLETION, TICKET.toString(), ++sequence, sequence, NOW, EventMetadata.by(actor), event);
    }
}
