package be.ecolenumerique.helpdesk.notification.policy;

import static be.ecolenumerique.helpdesk.notification.policy.Cast.ACME;
import static be.ecolenumerique.helpdesk.notification.policy.Cast.COLLEAGUE;
import static be.ecolenumerique.helpdesk.notification.policy.Cast.QUENTIN;
import static be.ecolenumerique.helpdesk.notification.policy.Cast.SUPPLIER_USER;
import static be.ecolenumerique.helpdesk.notification.policy.Cast.TEACHER;
import static be.ecolenumerique.helpdesk.notification.policy.Decision.TICKET;
import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.contracts.Actor;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SubscriptionEvent.SubscriptionSwitchedOn;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose record could not be read has not lost its address: its mail is decided, and waits. */
class UnreadableDirectoryTest {
    private static final Actor SUPPLIER = Actor.supplier(SUPPLIER_USER, ACME);
    private static final TicketEvent ASSIGNED = new TicketEvent.SupplierAssigned(TICKET, ACME, Optional.empty());
    private static final TicketEvent SCHEDULED =
            new TicketEvent.InterventionScheduled(TICKET, Decision.NOW, Optional.empty());
    private static final PersonId NEVER_READ = PersonId.random();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void givenAContactThatCannotBeRead_whenScheduled_thenItIsToBeTold_andTheTechnicianHearsNothingElse(boolean known) {
        PersonId contact = known ? TEACHER : NEVER_READ;

        var mails = Decision.openedWithContact(contact)
                .unreadable(contact)
                .given(ASSIGNED)
                .when(SUPPLIER, SCHEDULED);

        assertThat(mails)
                .hasSize(3)
                .allMatch(mail -> mail.fate() == Fate.TO_SEND)
                .noneMatch(PlannedMail::schoolNotTold)
                .anyMatch(mail -> mail.recipient().equals(new Recipient.OnePerson(contact)));
    }

    @Test
    void givenASubscriberThatCannotBeRead_whenCommented_thenItIsNotForgotten() {
        var mails = Decision.opened()
                .given(ASSIGNED)
                .subscribed(new SubscriptionSwitchedOn(TICKET, COLLEAGUE, Optional.of(ACME), Optional.of(2L)))
                .subscribed(new SubscriptionSwitchedOn(TICKET, NEVER_READ, Optional.empty(), Optional.empty()))
                .unreadable(COLLEAGUE)
                .unreadable(NEVER_READ)
                .when(SUPPLIER, new TicketEvent.CommentAdded(TICKET, "bonjour", false));

        assertThat(mails)
                .allMatch(mail -> mail.fate() == Fate.TO_SEND)
                .extracting(PlannedMail::recipient)
                .containsExactlyInAnyOrder(
                        new Recipient.OnePerson(QUENTIN),
                        new Recipient.OnePerson(COLLEAGUE),
                        new Recipient.OnePerson(NEVER_READ));
    }
}
