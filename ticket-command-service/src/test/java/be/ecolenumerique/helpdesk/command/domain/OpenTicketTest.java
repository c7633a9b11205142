package be.ecolenumerique.helpdesk.command.domain;

import static be.ecolenumerique.helpdesk.command.domain.Cast.*;
import static be.ecolenumerique.helpdesk.command.domain.Commands.*;
import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.command.domain.TicketCommand.OpenTicket;
import be.ecolenumerique.helpdesk.command.domain.TicketRejection.RoleMayNot;
import be.ecolenumerique.helpdesk.command.domain.TicketRejection.SupplierSuspended;
import be.ecolenumerique.helpdesk.command.domain.TicketRejection.UnknownReference;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.SupplierAssigned;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.TicketOpened;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpenTicketTest {
    @Test
    void givenNoSupplier_whenOpened_thenOneEvent() {
        new Trial().when(open(TECHNICIAN)).thenRecords(TicketOpened.class);
    }

    @Test
    void givenASupplier_whenOpened_thenOpenedAndAssigned_andTheVersionIsTwo() {
        Trial trial = Trial.given(openFor(SYSTEM, ACME));

        assertThat(trial.history()).hasSize(2).last().isEqualTo(new SupplierAssigned(TECH_175, ACME, Optional.empty()));
        assertThat(trial.ticket().version()).isEqualTo(2);
    }

    @Test
    void givenSomebodyElse_whenOpened_thenNeither() {
        new Trial().when(open(MANAGER)).thenRefused(new RoleMayNot());
        new Trial().when(open(ACMES_BRUNO)).thenRefused(new RoleMayNot());
        new Trial().when(open(CONTACT)).thenRefused(new RoleMayNot());
    }

    @Test
    void givenATechnicianWhoIsNotOfEn_whenOpened_thenUnknownReference() {
        var command = new OpenTicket(TECH_175, TEACHER, form(SYSTEM, BRUNO, Optional.empty(), Optional.empty()));

        new Trial().when(command).thenRefused(new UnknownReference("/technician"));
    }

    @Test
    void givenAnUnknownSupplier_whenOpened_thenUnknownReference() {
        new Trial().when(openFor(TECHNICIAN, SupplierId.of("SUP-99"))).thenRefused(new UnknownReference("/supplier"));
    }

    @Test
    void givenASuspendedSupplier_whenOpened_thenSaidSo() {
        Trial trial = new Trial();
        trial.directory.suppliers.put(ACME, SupplierStanding.SUSPENDED);

        trial.when(openFor(TECHNICIAN, ACME)).thenRefused(new SupplierSuspended());
    }

    @Test
    void givenAnEarlierTicket_whenOpened_thenItMustExist() {
        new Trial()
                .when(open(TECHNICIAN, Optional.empty(), Optional.of(TECH_174)))
                .thenRecords(TicketOpened.class);
        new Trial()
                .when(open(TECHNICIAN, Optional.empty(), Optional.of(TicketReference.of("TECH-999"))))
                .thenRefused(new UnknownReference("/relatedTo"));
    }
}
