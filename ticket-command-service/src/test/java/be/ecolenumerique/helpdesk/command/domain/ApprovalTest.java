package be.ecolenumerique.helpdesk.command.domain;

import static be.ecolenumerique.helpdesk.command.domain.Cast.*;
import static be.ecolenumerique.helpdesk.command.domain.Commands.*;
import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.command.domain.TicketRejection.LinkReplaced;
import be.ecolenumerique.helpdesk.command.domain.TicketRejection.NotYourTicket;
import be.ecolenumerique.helpdesk.command.domain.TicketState.Open;
import be.ecolenumerique.helpdesk.contracts.Actor;
import be.ecolenumerique.helpdesk.contracts.Language;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.InterventionApproved;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.InterventionScheduled;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.TicketReopened;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ApprovalTest {
    private final Trial trial =
            Trial.given(openFor(TECHNICIAN, ACME), schedule(ACMES_BRUNO, NINE), complete(ACMES_BRUNO, "réparé"));
    private final String completion = trial.lastEventId();

    @Test
    void givenTheContact_whenApproved_thenByTheSchool_byEnStaff_thenOnItsBehalf() {
        trial.when(approve(CONTACT)).thenRecords(new InterventionApproved(TECH_175, completion, false));
        trial.when(approve(LINK, completion)).thenRecords(new InterventionApproved(TECH_175, completion, false));
        trial.when(approve(MANAGER)).thenRecords(new InterventionApproved(TECH_175, completion, true));
    }

    @Test
    void givenAnApproval_whenApprovedAgain_thenARepeatWhoeverSendsIt() {
        trial.and(approve(TECHNICIAN));

        trial.when(approve(CONTACT)).thenNothingToDo();
        trial.when(approve(LINK, completion)).thenNothingToDo();
        trial.when(approve(MANAGER)).thenNothingToDo();
    }

    @Test
    void givenTheContactsOtherRecord_whenApproved_thenRecordedAsTheOneOfThisTicket() {
        var elsewhere = Actor.of(TEACHER_ELSEWHERE, Role.CONTACT);
        var command = approve(elsewhere);

        trial.when(command).thenRecords(InterventionApproved.class);
        assertThat(TicketDecider.recordedActor(command, trial.state())).isEqualTo(CONTACT);
    }

    @Test
    void givenAnotherSchool_whenApproved_thenTheTicketDoesNotExist() {
        trial.when(approve(Actor.of(STRANGER, Role.CONTACT))).thenRefused(new NotYourTicket());
        trial.when(approve(new Actor(Optional.empty(), Role.CONTACT, Optional.empty(), Optional.empty())))
                .thenRefused(new NotYourTicket());
    }

    @Test
    void givenReopened_thenSupplierAssigneeAndParticipantsStay_andTheProcedureStartsAgain() {
        trial.and(share(ACMES_BRUNO, CLARA));

        trial.attempt(reopen(CONTACT, "encore en panne"))
                .thenRecords(new TicketReopened(TECH_175, completion, "encore en panne", false));

        assertThat(trial.state()).isInstanceOf(Open.class);
        assertThat(trial.ticket().supplier()).contains(ACME);
        assertThat(trial.ticket().particulars().participants()).containsKey(CLARA);
        trial.when(schedule(ACMES_BRUNO, NINE)).thenRecords(InterventionScheduled.class);
    }

    @Test
    void givenALaterCompletion_whenTheEarlierLinkIsUsed_thenItWasReplaced() {
        trial.and(reopen(CONTACT, "en panne"));
        trial.when(approve(LINK, completion)).thenRefused(new LinkReplaced());

        trial.and(schedule(ACMES_BRUNO, TEN), complete(ACMES_BRUNO, "réparé à nouveau"));

        trial.when(approve(LINK, completion)).thenRefused(new LinkReplaced());
        trial.when(approve(LINK, trial.lastEventId())).thenRecords(InterventionApproved.class);
    }

    @Test
    void givenAnotherContact_whenTheFormerOnesLinkIsUsed_thenItWasReplaced_andTheDueInstantStays() {
        var before = trial.state();
        var next = new ContactDetails("Monsieur Dupont", Optional.empty(), Optional.empty(), Language.FR);
        trial.and(changeContact(TECHNICIAN, NEXT_TEACHER, next));

        trial.when(approve(LINK, completion)).thenRefused(new LinkReplaced());
        trial.when(reopen(LINK, "en panne", completion)).thenRefused(new LinkReplaced());
        trial.when(approve(CONTACT)).thenRefused(new NotYourTicket());
        trial.when(approve(Actor.approvalService(Optional.of(NEXT_TEACHER)), completion))
                .thenRecords(InterventionApproved.class);
        assertThat(trial.state()).extracting("approval").isEqualTo(((TicketState.Completed) before).approval());
    }
}
