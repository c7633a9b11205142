package be.ecolenumerique.helpdesk.command.domain;

import static be.ecolenumerique.helpdesk.command.domain.Cast.*;
import static be.ecolenumerique.helpdesk.command.domain.Commands.*;
import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.command.domain.TicketRejection.NotYourTicket;
import be.ecolenumerique.helpdesk.command.domain.TicketRejection.SupplierSuspended;
import be.ecolenumerique.helpdesk.command.domain.TicketRejection.UnknownReference;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.CancellationCause;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.InterventionCancelled;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.SupplierAssigned;
import be.ecolenumerique.helpdesk.contracts.TicketStatus;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AssignSupplierTest {
    @Test
    void givenNoSupplierYet_whenAssigned_thenOnlyNowThatCompanySeesTheTicket() {
        Trial trial = Trial.given(open(TECHNICIAN));
        trial.when(schedule(ACMES_BRUNO, NINE)).thenRefused(new NotYourTicket());

        trial.and(assign(MANAGER, ACME));

        assertThat(trial.when(schedule(ACMES_BRUNO, NINE)).isAccepted()).isTrue();
        trial.when(schedule(OTHERS_DORA, NINE)).thenRefused(new NotYourTicket());
    }

    @Test
    void givenAnAppointment_whenAssignedToAnotherCompany_thenCancelledAndAssignedTogether() {
        Trial trial = Trial.given(openFor(TECHNICIAN, ACME), schedule(ACMES_BRUNO, NINE));

        trial.attempt(assign(TECHNICIAN, OTHER))
                .thenRecords(
                        new InterventionCancelled(TECH_175, CancellationCause.REASSIGNED, Optional.empty()),
                        new SupplierAssigned(TECH_175, OTHER, Optional.of(ACME)));
        assertThat(trial.ticket().status()).isEqualTo(TicketStatus.OPEN);
    }

    @Test
    void givenAnotherCompany_whenTheFormerOneActs_thenTheTicketDoesNotExistForIt() {
        Trial trial = Trial.given(openFor(TECHNICIAN, ACME), assign(TECHNICIAN, OTHER));

        trial.when(comment(ACMES_BRUNO, "Bonjour")).thenRefused(new NotYourTicket());
    }

    @Test
    void givenAssigneeAndParticipants_whenAssignedToAnotherCompany_thenNobodyOfTheFormerIsLeft() {
        Trial trial = Trial.given(
                openFor(TECHNICIAN, ACME),
                setAssignee(ACMES_BRUNO, BRUNO),
                share(ACMES_BRUNO, CLARA),
                share(TECHNICIAN, MARC),
                assign(TECHNICIAN, OTHER));

        assertThat(trial.ticket().currentHandling().orElseThrow().assignee()).isEmpty();
        assertThat(trial.ticket().particulars().participants()).containsOnlyKeys(MARC);
    }

    @Test
    void givenTheSameCompany_whenAssigned_thenARepeatWhoeverSendsIt() {
        Trial.given(openFor(TECHNICIAN, ACME)).when(assign(MANAGER, ACME)).thenNothingToDo();
        Trial.given(openFor(TECHNICIAN, ACME), schedule(ACMES_BRUNO, NINE))
                .when(assign(TECHNICIAN, ACME))
                .thenNothingToDo();
    }

    @Test
    void givenACompanyThatCanNotGetIt_whenAssigned_thenRefused() {
        Trial trial = Trial.given(openFor(TECHNICIAN, ACME));
        trial.directory.suppliers.put(OTHER, SupplierStanding.SUSPENDED);

        trial.when(assign(TECHNICIAN, OTHER)).thenRefused(new SupplierSuspended());
        trial.when(assign(TECHNICIAN, SupplierId.of("SUP-99"))).thenRefused(new UnknownReference("/supplier"));
    }
}
