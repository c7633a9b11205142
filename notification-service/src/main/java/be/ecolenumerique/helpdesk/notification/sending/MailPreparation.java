package be.ecolenumerique.helpdesk.notification.sending;

import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.notification.deciding.Excerpt;
import be.ecolenumerique.helpdesk.notification.deciding.TicketViews.Current;
import be.ecolenumerique.helpdesk.notification.outbox.Ahead;
import be.ecolenumerique.helpdesk.notification.outbox.MailState;
import be.ecolenumerique.helpdesk.notification.outbox.OutboxEvent;
import be.ecolenumerique.helpdesk.notification.outbox.OutboxMail;
import be.ecolenumerique.helpdesk.notification.policy.Facts;
import be.ecolenumerique.helpdesk.notification.policy.KnownPerson;
import be.ecolenumerique.helpdesk.notification.policy.Recipient;
import be.ecolenumerique.helpdesk.notification.policy.Recipient.OnePerson;
import be.ecolenumerique.helpdesk.notification.policy.Subscriptions;
import be.ecolenumerique.helpdesk.notification.policy.Template;
import be.ecolenumerique.helpdesk.notification.rendering.MimeMails.Addressee;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Looks at a mail the moment it could go out: is it its turn, does it still concern its recipient, and where does it go? An
 * address is looked up now and not when the mail was decided.
 */
final class MailPreparation {
    private static final Duration SHORTLY = Duration.ofMillis(100);
    private static final Duration UNKNOWN_MAILBOX = Duration.ofSeconds(30);
    private static final Duration UNREADABLE = Duration.ofSeconds(30);

    private final Inquiry inquiry;
    private final CurrentDirectory directory;
    private final InstantSource clock;

    MailPreparation(Inquiry inquiry, CurrentDirectory directory, InstantSource clock) {
        this.inquiry = inquiry;
        this.directory = directory;
        this.clock = clock;
    }

    Preparation of(OutboxEvent event, OutboxMail mail) {
        Circumstances now = inquiry.about(new Lane.Item(event, mail));
        if (now.ticket()
                .filter(current -> current.version() >= event.envelope().sequence())
                .isEmpty()) {
            return new Preparation.NotYet(SHORTLY); // its event is about to be applied
        }
        return now.earlier().map(this::after).orElseGet(() -> inTurn(event, mail, now));
    }

    private Preparation after(Ahead earlier) {
        if (!earlier.readable()) {
            return new Preparation.NotYet(UNREADABLE);
        }
        Duration until = earlier.state() == MailState.WAITING
                ? Duration.between(clock.instant(), earlier.next())
                : Duration.ZERO;
        return new Preparation.NotYet(until.compareTo(SHORTLY) > 0 ? until : SHORTLY);
    }

    private Preparation inTurn(OutboxEvent event, OutboxMail mail, Circumstances now) {
        Excerpt known =
                directory.complete(now.known(), Concerned.persons(event, mail), Concerned.suppliers(event, mail));
        return known.doubtAbout(recipientOf(mail), mail.planned().quality())
                .<Preparation>map(Preparation.HeldUp::new)
                .orElseGet(() -> judged(event, mail, now.ticket().orElseThrow(), known));
    }

    private static Preparation judged(OutboxEvent event, OutboxMail mail, Current current, Excerpt known) {
        Recipient recipient = recipientOf(mail);
        Facts facts = known.with(Subscriptions.none());
        Optional<KnownPerson> person =
                recipient instanceof OnePerson(PersonId id) ? facts.person(id) : Optional.empty();
        if (recipient instanceof OnePerson && person.isEmpty()) {
            return new Preparation.Over(MailState.ERASED);
        }
        if (!new StillConcerned(current.view()).test(event, mail, person)) {
            return new Preparation.Over(MailState.NOT_CONCERNED);
        }
        return facts.addressOf(recipient)
                .map(to -> addressed(event, mail, to, known))
                .orElseGet(() -> withoutAddress(recipient));
    }

    /** An address that nobody knew when the mail was decided may be that of the one who acted. */
    private static Preparation addressed(OutboxEvent event, OutboxMail mail, EmailAddress to, Excerpt known) {
        boolean actedItself = mail.planned().template() != Template.SCHOOL_REFUSED
                && Concerned.actor(event, known)
                        .flatMap(Person::email)
                        .filter(to::equals)
                        .isPresent();
        return actedItself
                ? new Preparation.Over(MailState.NOT_CONCERNED)
                : new Preparation.Write(
                        new Addressee(to, Concerned.language(recipientOf(mail), known)),
                        Concerned.occasion(event, known));
    }

    private static Recipient recipientOf(OutboxMail mail) {
        return mail.planned().recipient();
    }

    /** A company's mailbox is known sooner or later; a person without an address stays without. */
    private static Preparation withoutAddress(Recipient recipient) {
        return recipient instanceof OnePerson
                ? new Preparation.Over(MailState.NO_ADDRESS)
                : new Preparation.NotYet(UNKNOWN_MAILBOX);
    }
}
