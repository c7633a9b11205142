package be.ecolenumerique.helpdesk.command.aggregate;

import static be.ecolenumerique.helpdesk.command.domain.Cast.*;
import static be.ecolenumerique.helpdesk.command.domain.Commands.*;

import be.ecolenumerique.helpdesk.command.domain.KnownDirectory;
import be.ecolenumerique.helpdesk.command.domain.RejectedException;
import be.ecolenumerique.helpdesk.command.domain.TicketDecider;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.InterventionScheduled;
import java.util.Optional;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.SimpleEventBus;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The shell in Axon's own fixture. */
class TicketTest {
    /** The fixture knows one aggregate: what is published about persons goes elsewhere. */
    private final EventBus besideTheTicket = SimpleEventBus.builder().build();

    private final AggregateTestFixture<Ticket> ticket = new AggregateTestFixture<>(Ticket.class);

    @BeforeEach
    void injectTheHandling() {
        ticket.registerInjectableResource(new TicketHandling(
                new TicketDecider(new KnownDirectory()), new CommandTime(() -> NOW), besideTheTicket));
        ticket.registerCommandTargetResolver(new CommandTarget());
    }

    @Test
    void givenTicketOfASupplier_whenInterventionScheduled_thenRecorded() {
        ticket.givenCommands(openFor(TECHNICIAN, ACME))
                .when(schedule(ACMES_BRUNO, NINE))
                .expectEvents(new InterventionScheduled(TECH_175, NINE, Optional.empty()));
    }

    @Test
    void givenTicketOfAnotherSupplier_whenInterventionScheduled_thenRefused() {
        ticket.givenCommands(openFor(TECHNICIAN, ACME))
                .when(schedule(OTHERS_DORA, NINE))
                .expectException(RejectedException.class)
                .expectNoEvents();
    }

    @Test
    void givenARepeat_whenHandled_thenItThrowsAndAppendsNothing() {
        ticket.givenCommands(openFor(TECHNICIAN, ACME), schedule(ACMES_BRUNO, NINE))
                .when(schedule(ACMES_BRUNO, NINE))
                .expectException(AlreadySo.class)
                .expectNoEvents();
    }
}
