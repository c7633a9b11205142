package be.ecolenumerique.helpdesk.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** behaviour §4. */
class AllowedActionsTest {
    @Test
    void givenAnOpenTicket_whenTheSupplierLooks_thenItMayScheduleButNotComplete() {
        assertThat(AllowedActions.of(Viewer.SUPPLIER, TicketStatus.OPEN, false))
                .contains(TicketAction.SCHEDULE_INTERVENTION)
                .doesNotContain(TicketAction.COMPLETE_INTERVENTION, TicketAction.APPROVE);
    }

    @Test
    void givenACompletedTicket_whenTheDueInstantIsReached_thenOnlyClosingIsLeft() {
        assertThat(AllowedActions.of(Viewer.CONTACT, TicketStatus.COMPLETED, false))
                .contains(TicketAction.APPROVE, TicketAction.REOPEN);
        assertThat(AllowedActions.of(Viewer.CONTACT, TicketStatus.COMPLETED, true))
                .containsOnly(TicketAction.COMMENTS, TicketAction.SUBSCRIPTION);
        assertThat(AllowedActions.of(Viewer.APPROVAL_SERVICE, TicketStatus.COMPLETED, true))
                .containsOnly(TicketAction.CLOSE_AUTOMATICALLY);
    }

    @ParameterizedTest
    @EnumSource(Viewer.class)
    void givenAClosedTicket_whenAnybodyLooks_thenNothingReopensIt(Viewer viewer) {
        assertThat(AllowedActions.of(viewer, TicketStatus.CLOSED, true))
                .isSubsetOf(TicketAction.COMMENTS, TicketAction.SUBSCRIPTION);
    }
}
