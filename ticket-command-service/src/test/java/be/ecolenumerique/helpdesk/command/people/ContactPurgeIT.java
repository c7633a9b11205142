package be.ecolenumerique.helpdesk.command.people;

import static be.ecolenumerique.helpdesk.command.domain.Cast.*;
import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.command.domain.Commands;
import be.ecolenumerique.helpdesk.command.domain.KnownDirectory;
import be.ecolenumerique.helpdesk.command.domain.TicketState;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ContactPurgeIT {
    private DirectoryFixture fixture;
    private ContactPurge purge;

    @BeforeEach
    void start() {
        fixture = new DirectoryFixture(ContactPurgeIT.class);
        purge = new ContactPurge(fixture.database(), fixture.side(0).replica.streams(), fixture.clock);
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void givenARefusedOpening_whenADayHasPassed_thenItsContactIsGone_andTheOthersStay() {
        var people = fixture.side(0).people;
        var opened = fixture.side(0)
                .replica
                .tickets(new KnownDirectory(), people, new AtomicInteger(174))
                .open(Commands.form(TECHNICIAN, ANNE, Optional.empty(), Optional.empty()), Optional.empty())
                .block();
        assertThat(opened).isNotNull();
        people.keep(NEXT_TEACHER, TicketReference.of("TECH-999"), TEACHERS_DETAILS);
        people.keep(STRANGER, TECH_175, TEACHERS_DETAILS);

        fixture.clock.set(NOW.plus(Duration.ofHours(23)));
        purge.purge();
        assertThat(people.find(NEXT_TEACHER)).isPresent();

        fixture.clock.set(NOW.plus(Duration.ofHours(25)));
        purge.purge();

        assertThat(people.find(NEXT_TEACHER)).isEmpty();
        assertThat(people.find(STRANGER)).isEmpty();
        assertThat(people.find(contactOfTheTicket())).isPresent();
    }

    private PersonId contactOfTheTicket() {
        var ticket = (TicketState.Existing) fixture.side(0).replica.streams().ticket(TECH_175);
        return ticket.particulars().people().contact();
    }
}
