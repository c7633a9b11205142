package be.ecolenumerique.helpdesk.command.domain;

import static be.ecolenumerique.helpdesk.command.domain.Cast.*;
import static be.ecolenumerique.helpdesk.command.domain.Commands.*;
import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.command.domain.TicketCommand.AddComment;
import be.ecolenumerique.helpdesk.command.domain.TicketRejection.InternalIsForEnStaff;
import be.ecolenumerique.helpdesk.command.domain.TicketRejection.StaleVersion;
import be.ecolenumerique.helpdesk.contracts.Actor;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.CommentAdded;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Behaviour §3: internal comments move nobody's version but EN staff's. */
class VisibleVersionTest {
    private final Trial trial = Trial.given(openFor(TECHNICIAN, ACME), internalComment(MANAGER, "à surveiller"));

    @Test
    void givenAnInternalComment_whenVersionsAreRead_thenOnlyEnStaffSeesItMove() {
        assertThat(trial.ticket().versionVisibleTo(Role.TECHNICIAN)).isEqualTo(3);
        assertThat(trial.ticket().versionVisibleTo(Role.SUPPLIER)).isEqualTo(2);
        assertThat(trial.ticket().versionVisibleTo(Role.CONTACT)).isEqualTo(2);
        assertThat(trial.ticket().versionVisibleTo(Role.SYSTEM)).isEqualTo(2);
    }

    @Test
    void givenAnInternalComment_whenTheOldVersionIsMatched_thenItIsCurrentForTheSupplierAlone() {
        trial.when(commentAt(ACMES_BRUNO, 2)).thenRecords(CommentAdded.class);
        trial.when(commentAt(SYSTEM, 2)).thenRecords(CommentAdded.class);
        trial.when(commentAt(TECHNICIAN, 3)).thenRecords(CommentAdded.class);
        trial.when(commentAt(TECHNICIAN, 2)).thenRefused(new StaleVersion(3));
        trial.when(commentAt(ACMES_BRUNO, 3)).thenRefused(new StaleVersion(2));
    }

    @Test
    void givenTheNextEvent_whenVersionsAreRead_thenTheNumberIsSkippedForOthers() {
        trial.and(comment(ACMES_BRUNO, "Bonjour"));

        assertThat(trial.ticket().versionVisibleTo(Role.SUPPLIER)).isEqualTo(4);
    }

    @Test
    void givenSomebodyElse_whenCommentingInternally_thenRefused_alsoOnATicketThatIsNotHis() {
        trial.when(internalComment(ACMES_BRUNO, "entre nous")).thenRefused(new InternalIsForEnStaff());
        trial.when(internalComment(OTHERS_DORA, "entre nous")).thenRefused(new InternalIsForEnStaff());
    }

    private static AddComment commentAt(Actor actor, long version) {
        return new AddComment(TECH_175, actor, OptionalLong.of(version), "Bonjour", false);
    }
}
