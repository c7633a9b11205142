package be.ecolenumerique.helpdesk.notification.policy;

import static be.ecolenumerique.helpdesk.notification.policy.Cast.ACME;
import static be.ecolenumerique.helpdesk.notification.policy.Cast.ERASED;
import static be.ecolenumerique.helpdesk.notification.policy.Cast.MUTE_TEACHER;
import static be.ecolenumerique.helpdesk.notification.policy.Cast.OTHER_TECHNICIAN;
import static be.ecolenumerique.helpdesk.notification.policy.Cast.QUENTIN;
import static be.ecolenumerique.helpdesk.notification.policy.Cast.SUPPLIER_USER;
import static be.ecolenumerique.helpdesk.notification.policy.Cast.TEACHER;
import static be.ecolenumerique.helpdesk.notification.policy.Decision.COMPLETION;
import static be.ecolenumerique.helpdesk.notification.policy.Decision.NOW;
import static be.ecolenumerique.helpdesk.notification.policy.Decision.TICKET;
import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.contracts.Actor;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** behaviour §5, below the table: one mail per address, never to the one who acted, and the contact that can not be told. */
class WhoIsToldTest {
    private static final TicketEvent ASSIGNED = new TicketEvent.SupplierAssigned(TICKET, ACME, Optional.empty());
    private static final TicketEvent SCHEDULED =
            new TicketEvent.InterventionScheduled(TICKET, NOW.plusSeconds(9), Optional.empty());
    private static final TicketEvent COMPLETED = new TicketEvent.InterventionCompleted(TICKET, "fait", NOW);
    private static final TicketEvent CLOSED = new TicketEvent.TicketClosedAutomatically(TICKET, COMPLETION);
    private static final Actor SUPPLIER = Actor.supplier(SUPPLIER_USER, ACME);
    private static final Actor TIMER = Actor.approvalService(Optional.empty());

    @Test
    void givenOneAddressInAllQualities_whenClosed_thenOneMailWithTheContactsText() {
        var mails = completed()
                .knowing(TEACHER, Cast.school("tous@en.example"))
                .knowing(QUENTIN, Cast.en("tous@en.example"))
                .knowing(ACME, "tous@en.example")
                .managerMailbox("tous@en.example")
                .when(TIMER, CLOSED);

        assertTold(mails, "CONTACT teacher CLOSED_AUTOMATICALLY");
    }

    @Test
    void givenTheMailboxIsAlsoTheTechniciansAndTheManagers_whenClosed_thenTheMailboxGivesTheText() {
        var mails = completed()
                .knowing(QUENTIN, Cast.en("sav@acme.example"))
                .managerMailbox("sav@acme.example")
                .when(TIMER, CLOSED);

        assertTold(mails, "CONTACT teacher CLOSED_AUTOMATICALLY", "REFERENCE_MAILBOX SUP-1 CLOSED_AUTOMATICALLY");
    }

    @Test
    void givenTheTechnicianIsTheManager_whenClosed_thenTheTechniciansText() {
        var mails = completed().managerMailbox("quentin@en.example").when(TIMER, CLOSED);

        assertThat(mails)
                .extracting(PlannedMail::quality)
                .doesNotContain(Quality.MANAGER)
                .contains(Quality.TECHNICIAN);
    }

    @Test
    void givenTheManagersMailboxActed_whenWithdrawn_thenItIsNotTold() {
        var byMailbox = Decision.opened()
                .given(ASSIGNED)
                .knowing(OTHER_TECHNICIAN, Cast.en("suivi@en.example"))
                .when(Actor.of(OTHER_TECHNICIAN, Role.SUPPLIER_MANAGER), new TicketEvent.TicketWithdrawn(TICKET, "x"));

        assertThat(byMailbox).extracting(PlannedMail::quality).doesNotContain(Quality.MANAGER);
    }

    @Test
    void givenAManagerWithAnAddressOfItsOwnActed_whenWithdrawn_thenTheManagersMailboxIsTold() {
        var byManager = Decision.opened()
                .given(ASSIGNED)
                .when(Actor.of(Cast.MANON, Role.SUPPLIER_MANAGER), new TicketEvent.TicketWithdrawn(TICKET, "x"));

        assertThat(byManager).extracting(PlannedMail::quality).contains(Quality.MANAGER);
    }

    @Test
    void givenTheActorsAddressIsTheTechnicians_whenItActsAsSomebodyElse_thenItIsNotTold() {
        var mails = Decision.opened()
                .given(ASSIGNED)
                .knowing(SUPPLIER_USER, Cast.supplier("quentin@en.example", ACME))
                .when(SUPPLIER, SCHEDULED);

        assertThat(mails).extracting(PlannedMail::quality).containsExactly(Quality.CONTACT, Quality.MANAGER);
    }

    @Test
    void givenAContactWithoutEmail_whenScheduled_thenTheTechnicianReadsThatTheSchoolIsNotTold() {
        var mails = Decision.openedWithContact(MUTE_TEACHER).given(ASSIGNED).when(SUPPLIER, SCHEDULED);

        assertTold(
                mails,
                "TECHNICIAN quentin SCHEDULED school-not-told",
                "MANAGER manager SCHEDULED",
                "CONTACT mute-teacher SCHEDULED REQUEST NO_ADDRESS");
    }

    @Test
    void givenAnErasedContact_whenScheduled_thenTheLedgerSaysSo() {
        var mails = Decision.openedWithContact(ERASED).given(ASSIGNED).when(SUPPLIER, SCHEDULED);

        assertThat(mails).extracting(Told::asText).contains("CONTACT erased SCHEDULED REQUEST ERASED");
    }

    @Test
    void givenTheTechnicianIsMergedAway_whenTheSchoolIsNotTold_thenTheSentenceGoesWithIt() {
        var mails = Decision.openedWithContact(MUTE_TEACHER)
                .given(ASSIGNED, SCHEDULED, COMPLETED)
                .knowing(ACME, "quentin@en.example")
                .when(TIMER, CLOSED);

        assertThat(mails)
                .extracting(Told::asText)
                .contains("REFERENCE_MAILBOX SUP-1 CLOSED_AUTOMATICALLY school-not-told");
    }

    @Test
    void givenAMailboxThatIsNotKnownYet_whenAssigned_thenItsMailWaits() {
        var mails = Decision.opened()
                .when(
                        Actor.of(QUENTIN, Role.TECHNICIAN),
                        new TicketEvent.SupplierAssigned(TICKET, SupplierId.of("SUP-9"), Optional.empty()));

        assertTold(mails, "REFERENCE_MAILBOX SUP-9 ASSIGNED");
    }

    @Test
    void givenTheNewContactHasTheSameAddress_whenTheContactChanges_thenOneMailWithTheInvitation() {
        var mails = Decision.opened()
                .given(ASSIGNED, SCHEDULED)
                .knowing(Cast.OTHER_TEACHER, Cast.school("prof@ecole.example"))
                .when(
                        Actor.of(QUENTIN, Role.TECHNICIAN),
                        new TicketEvent.ContactChanged(TICKET, Cast.OTHER_TEACHER, TEACHER));

        assertTold(mails, "CONTACT other-teacher INVITED REQUEST");
    }

    private static Decision completed() {
        return Decision.opened().given(ASSIGNED, SCHEDULED, COMPLETED);
    }

    private static void assertTold(List<PlannedMail> mails, String... expected) {
        assertThat(mails).extracting(Told::asText).containsExactly(expected);
    }
}
