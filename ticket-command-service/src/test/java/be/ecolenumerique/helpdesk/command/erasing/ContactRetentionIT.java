package be.ecolenumerique.helpdesk.command.erasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ecolenumerique.helpdesk.command.aggregate.Answer;
import be.ecolenumerique.helpdesk.command.aggregate.NewCommit;
import be.ecolenumerique.helpdesk.command.aggregate.NewCommit.NewEvent;
import be.ecolenumerique.helpdesk.command.aggregate.Request;
import be.ecolenumerique.helpdesk.command.domain.Cast;
import be.ecolenumerique.helpdesk.command.domain.Commands;
import be.ecolenumerique.helpdesk.command.domain.ContactDetails;
import be.ecolenumerique.helpdesk.command.domain.Trial;
import be.ecolenumerique.helpdesk.command.erasing.ContactRetention.Retention;
import be.ecolenumerique.helpdesk.command.people.DirectoryFixture;
import be.ecolenumerique.helpdesk.command.people.ErasedPeople;
import be.ecolenumerique.helpdesk.command.people.KeptContacts;
import be.ecolenumerique.helpdesk.contracts.Language;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ContactRetentionIT {
    private static final Duration YEAR = Duration.ofDays(365);

    private DirectoryFixture fixture;
    private ContactRetention retention;

    @BeforeEach
    void start() {
        fixture = new DirectoryFixture(ContactRetentionIT.class);
        var side = fixture.side(0);
        var people = new ErasedPeople(fixture.database(), fixture.clock);
        retention = new ContactRetention(
                new KeptContacts(fixture.database()),
                people,
                new Certificates(people, side.memberships, side.announcements, side.replica.streams()),
                side.replica.streams(),
                new Retention(YEAR, fixture.clock));
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void givenAClosedTicket_whenAYearIsOver_thenItsContactIsErased_andNotBefore() {
        keep();
        append(0, Trial.given(Commands.open(Cast.TECHNICIAN)).history().getFirst());
        pass(YEAR.multipliedBy(2));
        retention.sweep();
        assertThat(isKept()).as("it is open").isTrue();

        append(1, new TicketEvent.TicketWithdrawn(Cast.TECH_175, "erreur"));
        pass(YEAR.minusSeconds(1));
        retention.sweep();
        assertThat(isKept()).isTrue();
        pass(Duration.ofSeconds(1));
        retention.sweep();

        assertThat(isKept()).isFalse();
        assertThat(fixture.events()).last().satisfies(event -> {
            assertThat(event.getString("t")).isEqualTo("person.erased");
            assertThat(event.getString("m")).contains("\"role\":\"internal\"");
        });
    }

    @Test
    void givenATimeInWhichTheSchoolsLinkStillWorks_whenConfigured_thenRefused() {
        assertThatThrownBy(() -> new Retention(Duration.ofDays(30), fixture.clock))
                .hasMessageContaining("120 days");
    }

    private void append(long version, TicketEvent event) {
        String ticket = Cast.TECH_175.toString();
        fixture.side(0)
                .replica
                .streams()
                .append(
                        new NewCommit(
                                List.of(new NewEvent("Ticket", ticket, version, event)),
                                Cast.TECHNICIAN,
                                Answer.of(ticket, version + 1)),
                        Request.PLAIN);
    }

    private boolean isKept() {
        return fixture.side(0).people.find(Cast.TEACHER).isPresent();
    }

    private void keep() {
        fixture.side(0)
                .people
                .keep(
                        Cast.TEACHER,
                        Cast.TECH_175,
                        new ContactDetails("Madame Martin", Optional.empty(), Optional.empty(), Language.FR));
    }

    private void pass(Duration time) {
        fixture.clock.set(fixture.clock.instant().plus(time));
    }
}
