package be.ecolenumerique.helpdesk.notification.policy;

import static be.ecolenumerique.helpdesk.notification.policy.Cast.ACME;
import static be.ecolenumerique.helpdesk.notification.policy.Cast.COLLEAGUE;
import static be.ecolenumerique.helpdesk.notification.policy.Cast.MANON;
import static be.ecolenumerique.helpdesk.notification.policy.Cast.OTHER;
import static be.ecolenumerique.helpdesk.notification.policy.Cast.OTHER_TEACHER;
import static be.ecolenumerique.helpdesk.notification.policy.Cast.QUENTIN;
import static be.ecolenumerique.helpdesk.notification.policy.Cast.SUPPLIER_USER;
import static be.ecolenumerique.helpdesk.notification.policy.Cast.TEACHER;
import static be.ecolenumerique.helpdesk.notification.policy.Decision.TICKET;
import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.contracts.Actor;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.contracts.SubscriptionEvent.SubscriptionSwitchedOff;
import be.ecolenumerique.helpdesk.contracts.SubscriptionEvent.SubscriptionSwitchedOn;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** behaviour §5, « comment »: users subscribed to the ticket who may see it. */
class CommentMailTest {
    private static final TicketEvent COMMENT = new TicketEvent.CommentAdded(TICKET, "bonjour", false);
    private static final TicketEvent INTERNAL = new TicketEvent.CommentAdded(TICKET, "bonjour", true);
    private static final Actor SUPPLIER = Actor.supplier(SUPPLIER_USER, ACME);
    private static final Actor MANAGER = Actor.of(MANON, Role.SUPPLIER_MANAGER);
    private static final long FIRST_ASSIGNMENT = 2;

    @Test
    void givenNobodyChose_whenASupplierComments_thenTheTechnicianAlone() {
        assertTold(assigned().when(SUPPLIER, COMMENT), "quentin");
    }

    @Test
    void givenTheTechnicianSwitchedThemOff_whenASupplierComments_thenNobody() {
        assertTold(assigned().subscribed(off(QUENTIN)).when(SUPPLIER, COMMENT));
    }

    @Test
    void givenAnotherTechnician_whenASupplierComments_thenTheNewOneIsOnByDefault() {
        var ticket = assigned().given(new TicketEvent.TechnicianChanged(TICKET, MANON, QUENTIN));

        assertTold(ticket.when(SUPPLIER, COMMENT), "manon");
    }

    @Test
    void givenSubscribersOfEverySide_whenCommented_thenAllButTheAuthor() {
        var ticket = assigned()
                .subscribed(on(MANON))
                .subscribed(ofCompany(SUPPLIER_USER, ACME, FIRST_ASSIGNMENT))
                .subscribed(ofCompany(COLLEAGUE, ACME, FIRST_ASSIGNMENT))
                .subscribed(on(TEACHER));

        assertTold(ticket.when(SUPPLIER, COMMENT), "quentin", "manon", "lea", "teacher");
    }

    @Test
    void givenSubscribersOfEverySide_whenTheCommentIsInternal_thenEnStaffOnly() {
        var ticket = assigned()
                .subscribed(on(MANON))
                .subscribed(ofCompany(COLLEAGUE, ACME, FIRST_ASSIGNMENT))
                .subscribed(on(TEACHER));

        assertTold(ticket.when(MANAGER, INTERNAL), "quentin");
    }

    @Test
    void givenTheTicketWentToAnotherCompanyAndBack_whenCommented_thenTheOldSubscriptionDoesNotCount() {
        var ticket = assigned()
                .subscribed(ofCompany(COLLEAGUE, ACME, FIRST_ASSIGNMENT))
                .given(
                        new TicketEvent.SupplierAssigned(TICKET, OTHER, Optional.of(ACME)),
                        new TicketEvent.SupplierAssigned(TICKET, ACME, Optional.of(OTHER)));

        assertTold(ticket.when(MANAGER, COMMENT), "quentin");
    }

    @Test
    void givenASubscriberLeftTheCompany_whenCommented_thenItIsNotTold() {
        var ticket = assigned()
                .subscribed(ofCompany(COLLEAGUE, ACME, FIRST_ASSIGNMENT))
                .knowing(COLLEAGUE, Cast.supplier("lea@acme.example", OTHER));

        assertTold(ticket.when(MANAGER, COMMENT), "quentin");
    }

    @Test
    void givenAFormerContactHadSubscribed_whenCommented_thenItIsNotTold() {
        var ticket = assigned()
                .subscribed(on(TEACHER))
                .given(new TicketEvent.ContactChanged(TICKET, OTHER_TEACHER, TEACHER));

        assertTold(ticket.when(SUPPLIER, COMMENT), "quentin");
    }

    private static Decision assigned() {
        return Decision.opened().given(new TicketEvent.SupplierAssigned(TICKET, ACME, Optional.empty()));
    }

    private static SubscriptionSwitchedOn on(PersonId person) {
        return new SubscriptionSwitchedOn(TICKET, person, Optional.empty(), Optional.empty());
    }

    private static SubscriptionSwitchedOn ofCompany(PersonId person, SupplierId company, long assignment) {
        return new SubscriptionSwitchedOn(TICKET, person, Optional.of(company), Optional.of(assignment));
    }

    private static SubscriptionSwitchedOff off(PersonId person) {
        return new SubscriptionSwitchedOff(TICKET, person, Optional.empty(), Optional.empty());
    }

    private static void assertTold(List<PlannedMail> mails, String... names) {
        assertThat(mails).extracting(mail -> Told.name(mail.recipient())).containsExactly(names);
        assertThat(mails).allMatch(mail -> mail.template() == Template.COMMENTED);
    }
}
