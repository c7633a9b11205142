package be.ecolenumerique.helpdesk.notification.ledger;

import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.EventTypes;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import be.ecolenumerique.helpdesk.notification.deciding.DirectoryFacts;
import be.ecolenumerique.helpdesk.notification.outbox.MailState;
import be.ecolenumerique.helpdesk.notification.outbox.Outbox;
import be.ecolenumerique.helpdesk.notification.outbox.OutboxEvent;
import be.ecolenumerique.helpdesk.notification.outbox.OutboxMail;
import be.ecolenumerique.helpdesk.notification.policy.Facts;
import be.ecolenumerique.helpdesk.notification.policy.Quality;
import be.ecolenumerique.helpdesk.notification.policy.Recipient;
import be.ecolenumerique.helpdesk.notification.policy.Recipient.OnePerson;
import be.ecolenumerique.helpdesk.notification.policy.Recipient.ReferenceMailbox;
import be.ecolenumerique.helpdesk.notification.policy.Subscriptions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads the outbox as a ledger. Addresses are not in it: they are looked up for whoever asks, as they are today. */
@Component
public class Ledger {
    private final Outbox outbox;
    private final DirectoryFacts directory;
    private final EventTypes types = EventTypes.published();

    Ledger(Outbox outbox, DirectoryFacts directory) {
        this.outbox = outbox;
        this.directory = directory;
    }

    Mono<TicketMails> of(TicketReference ticket, boolean addressesInFull) {
        return outbox.of(ticket)
                .flatMap(held -> facts(held.events())
                        .map(facts -> new TicketMails(
                                mails(held.events(), facts, addressesInFull),
                                held.unreadable().stream()
                                        .map(TicketMails.Unreadable::of)
                                        .toList())));
    }

    /** One mail, for operators: its address is masked. */
    public Mono<TicketMails.Mail> masked(OutboxEvent event, OutboxMail mail) {
        return facts(List.of(event)).map(facts -> mail(event, mail, facts, false));
    }

    private List<TicketMails.Mail> mails(List<OutboxEvent> events, Facts facts, boolean inFull) {
        return events.stream()
                .flatMap(event -> event.mails().stream().map(mail -> mail(event, mail, facts, inFull)))
                .toList();
    }

    private Mono<Facts> facts(List<OutboxEvent> events) {
        var recipients = events.stream()
                .flatMap(event -> event.mails().stream())
                .map(mail -> mail.planned().recipient())
                .distinct()
                .toList();
        var persons = recipients.stream().flatMap(r -> person(r).stream()).toList();
        var suppliers = recipients.stream().flatMap(r -> supplier(r).stream()).toList();
        return directory.about(persons, suppliers).map(known -> known.with(Subscriptions.none()));
    }

    private TicketMails.Mail mail(OutboxEvent event, OutboxMail mail, Facts facts, boolean inFull) {
        var envelope = event.envelope();
        var progress = mail.progress();
        return new TicketMails.Mail(
                envelope.eventId(),
                envelope.sequence(),
                types.of(envelope.event().getClass()).name(),
                envelope.time(),
                recipient(mail, facts, inFull),
                mail.planned().template().key(),
                progress.state().word(),
                progress.attempts(),
                Optional.of(progress.next()).filter(next -> progress.state() == MailState.WAITING),
                progress.ended(),
                progress.reason(),
                mail.messageId());
    }

    private static TicketMails.Recipient recipient(OutboxMail mail, Facts facts, boolean inFull) {
        Recipient recipient = mail.planned().recipient();
        return new TicketMails.Recipient(
                word(mail.planned().quality()),
                person(recipient).map(PersonId::value),
                supplier(recipient).map(SupplierId::toString),
                facts.addressOf(recipient).map(address -> inFull ? address.value() : masked(address)));
    }

    private static Optional<PersonId> person(Recipient recipient) {
        return recipient instanceof OnePerson(PersonId id) ? Optional.of(id) : Optional.empty();
    }

    private static Optional<SupplierId> supplier(Recipient recipient) {
        return recipient instanceof ReferenceMailbox(SupplierId id) ? Optional.of(id) : Optional.empty();
    }

    private static String word(Quality quality) {
        return quality.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code p***@e***.be} */
    static String masked(EmailAddress address) {
        String value = address.value();
        int at = value.indexOf('@');
        return value.charAt(0) + "***@" + value.charAt(at + 1) + "***" + value.substring(value.lastIndexOf('.'));
    }
}
