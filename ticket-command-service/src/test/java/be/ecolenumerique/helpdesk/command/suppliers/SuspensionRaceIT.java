package be.ecolenumerique.helpdesk.command.suppliers;

import static be.ecolenumerique.helpdesk.command.domain.Cast.ANNE;
import static be.ecolenumerique.helpdesk.command.domain.Cast.MANAGER;
import static be.ecolenumerique.helpdesk.command.domain.Cast.TECHNICIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ecolenumerique.helpdesk.command.aggregate.CommandDispatch;
import be.ecolenumerique.helpdesk.command.domain.Commands;
import be.ecolenumerique.helpdesk.command.domain.Directory;
import be.ecolenumerique.helpdesk.command.domain.TicketCommand.AssignSupplier;
import be.ecolenumerique.helpdesk.command.domain.TicketState.Existing;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierCommand.Suspend;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A ticket is given to a company that is suspended before the ticket's commit lands (ADR 0150): it ends as if the ticket had
 * been given first, and nothing else is given.
 */
class SuspensionRaceIT {
    private final SuppliersFixture fixture = new SuppliersFixture(SuspensionRaceIT.class);
    private final AtomicInteger references = new AtomicInteger(100);
    private final SupplierId acme = fixture.register("ACME", "sav@acme.example").id();
    private final SupplierId other =
            fixture.register("Autre", "sav@autre.example").id();
    private final CommandDispatch steady = tickets(0, fixture.directory.side(0).directory);
    private final CommandDispatch overtaken = tickets(
            1,
            new OvertakenDirectory(
                    fixture.directory.side(1).directory,
                    () -> fixture.send(0, new Suspend(acme, MANAGER, OptionalLong.empty()))));

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void givenASuspensionBetweenReadAndCommit_whenAssigned_thenAsIfItHadBeenFirst_andNothingMoreIs() {
        TicketReference raced = open(steady, Optional.empty());
        TicketReference later = open(steady, Optional.empty());

        assign(overtaken, raced, acme);

        assertThat(types()).containsSubsequence("supplier.suspended", "ticket.supplier-assigned");
        assertThat(companyOf(raced)).contains(acme);
        assertThatThrownBy(() -> fixture.actor(1, "sav@acme.example")).hasMessage("SUSPENDED");
        assertThatThrownBy(() -> assign(overtaken, later, acme)).hasMessageContaining("SupplierSuspended");
        assertThatThrownBy(() -> assign(steady, later, acme)).hasMessageContaining("SupplierSuspended");

        assign(steady, raced, other);
        assertThat(companyOf(raced)).contains(other);
        assertThatThrownBy(() -> assign(steady, raced, acme)).hasMessageContaining("SupplierSuspended");
    }

    @Test
    void givenASuspensionBetweenReadAndCommit_whenOpenedForTheCompany_thenTheSame() {
        TicketReference raced = open(overtaken, Optional.of(acme));

        assertThat(types()).containsSubsequence("supplier.suspended", "ticket.opened", "ticket.supplier-assigned");
        assertThatThrownBy(() -> open(overtaken, Optional.of(acme))).hasMessageContaining("SupplierSuspended");
        assign(overtaken, raced, other);
        assertThat(companyOf(raced)).contains(other);
    }

    private CommandDispatch tickets(int replica, Directory directory) {
        return fixture.directory.side(replica).replica.tickets(directory, (id, ticket, details) -> {}, references);
    }

    private TicketReference open(CommandDispatch tickets, Optional<SupplierId> supplier) {
        var form = Commands.form(TECHNICIAN, ANNE, supplier, Optional.empty());
        return tickets.open(form, Optional.empty())
                .blockOptional()
                .orElseThrow()
                .reference();
    }

    private void assign(CommandDispatch tickets, TicketReference ticket, SupplierId to) {
        var command = new AssignSupplier(ticket, TECHNICIAN, OptionalLong.empty(), to);
        tickets.dispatch(command, Optional.empty()).block();
    }

    private Optional<SupplierId> companyOf(TicketReference ticket) {
        var stored = fixture.directory.side(0).replica.streams().ticket(ticket);
        return ((Existing) stored).supplier();
    }

    private List<String> types() {
        return fixture.directory.events().stream().map(e -> e.getString("t")).toList();
    }
}
