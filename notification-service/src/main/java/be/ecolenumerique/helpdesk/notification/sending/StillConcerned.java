package be.ecolenumerique.helpdesk.notification.sending;

import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.ApprovalReminded;
import be.ecolenumerique.helpdesk.notification.outbox.OutboxEvent;
import be.ecolenumerique.helpdesk.notification.outbox.OutboxMail;
import be.ecolenumerique.helpdesk.notification.policy.Assignment;
import be.ecolenumerique.helpdesk.notification.policy.CommentReaders;
import be.ecolenumerique.helpdesk.notification.policy.KnownPerson;
import be.ecolenumerique.helpdesk.notification.policy.Recipient;
import be.ecolenumerique.helpdesk.notification.policy.Recipient.OnePerson;
import be.ecolenumerique.helpdesk.notification.policy.Recipient.ReferenceMailbox;
import be.ecolenumerique.helpdesk.notification.policy.TicketView;
import java.util.Optional;

/**
 * Whether a late mail still concerns its recipient: a company that lost the ticket, a former contact or a subscriber who may
 * not see it any more is told nothing, and nobody is reminded of what is answered or of fewer days than are left.
 */
record StillConcerned(TicketView now) {

    boolean test(OutboxEvent event, OutboxMail mail, Optional<KnownPerson> person) {
        Recipient recipient = mail.planned().recipient();
        return switch (mail.planned().quality()) {
            case CONTACT ->
                recipient.equals(new OnePerson(now.contact()))
                        && isTimely(event.envelope().event());
            case REFERENCE_MAILBOX ->
                now.assignment().filter(a -> recipient.equals(mailbox(a))).isPresent();
            case FORMER_CONTACT, TECHNICIAN, MANAGER -> true;
            case SUBSCRIBER -> mayRead(event, recipient, person);
        };
    }

    private boolean isTimely(TicketEvent event) {
        return !(event instanceof ApprovalReminded reminder)
                || now.approval()
                        .filter(pending -> pending.completion().equals(reminder.completion()))
                        .filter(pending -> pending.daysLeft().orElse(reminder.daysLeft()) >= reminder.daysLeft())
                        .isPresent();
    }

    private boolean mayRead(OutboxEvent event, Recipient recipient, Optional<KnownPerson> person) {
        var readers = new CommentReaders(now, event.envelope().event().internalToEn());
        long since = event.before().assignment().map(Assignment::since).orElse(0L);
        return recipient instanceof OnePerson(PersonId id)
                && person.filter(p -> readers.include(id, p, since)).isPresent();
    }

    private static Recipient mailbox(Assignment assignment) {
        return new ReferenceMailbox(assignment.supplier());
    }
}
