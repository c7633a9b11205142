package be.ecolenumerique.helpdesk.notification.sending;

import be.ecolenumerique.helpdesk.contracts.Language;
import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.directory.Company;
import be.ecolenumerique.helpdesk.notification.deciding.Excerpt;
import be.ecolenumerique.helpdesk.notification.outbox.OutboxEvent;
import be.ecolenumerique.helpdesk.notification.outbox.OutboxMail;
import be.ecolenumerique.helpdesk.notification.policy.Assignment;
import be.ecolenumerique.helpdesk.notification.policy.Recipient;
import be.ecolenumerique.helpdesk.notification.policy.Recipient.ManagerMailbox;
import be.ecolenumerique.helpdesk.notification.policy.Recipient.OnePerson;
import be.ecolenumerique.helpdesk.notification.policy.Recipient.ReferenceMailbox;
import be.ecolenumerique.helpdesk.notification.rendering.Occasion;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Which persons and companies one mail speaks to and of, and in which language. */
final class Concerned {
    private Concerned() {}

    static Set<PersonId> persons(OutboxEvent event, OutboxMail mail) {
        var persons = new HashSet<PersonId>();
        event.envelope().actor().human().ifPresent(persons::add);
        if (mail.planned().recipient() instanceof OnePerson(PersonId id)) {
            persons.add(id);
        }
        return persons;
    }

    static Set<SupplierId> suppliers(OutboxEvent event, OutboxMail mail) {
        var suppliers = new HashSet<SupplierId>();
        handling(event).ifPresent(suppliers::add);
        if (mail.planned().recipient() instanceof ReferenceMailbox(SupplierId id)) {
            suppliers.add(id);
        }
        return suppliers;
    }

    static Language language(Recipient recipient, Excerpt known) {
        return switch (recipient) {
            case OnePerson one ->
                Optional.ofNullable(known.people().get(one.person()))
                        .map(Person::language)
                        .orElse(Language.FR);
            case ReferenceMailbox mailbox ->
                Optional.ofNullable(known.companies().get(mailbox.supplier()))
                        .map(Company::language)
                        .orElse(Language.FR);
            case ManagerMailbox _ -> Language.FR;
        };
    }

    static Occasion occasion(OutboxEvent event, Excerpt known) {
        return new Occasion(
                event.envelope(),
                event.before(),
                handling(event)
                        .flatMap(id -> Optional.ofNullable(known.companies().get(id)))
                        .map(Company::name),
                actor(event, known).map(Person::name));
    }

    static Optional<Person> actor(OutboxEvent event, Excerpt known) {
        return event.envelope()
                .actor()
                .human()
                .flatMap(id -> Optional.ofNullable(known.people().get(id)));
    }

    private static Optional<SupplierId> handling(OutboxEvent event) {
        return event.before().after(event.envelope()).assignment().map(Assignment::supplier);
    }
}
