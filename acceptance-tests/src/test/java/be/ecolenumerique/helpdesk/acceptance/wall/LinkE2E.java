package be.ecolenumerique.helpdesk.acceptance.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.ecolenumerique.helpdesk.acceptance.people.Company;
import be.ecolenumerique.helpdesk.acceptance.people.EnStaff;
import be.ecolenumerique.helpdesk.acceptance.people.SchoolContact;
import be.ecolenumerique.helpdesk.acceptance.people.SchoolPage;
import be.ecolenumerique.helpdesk.acceptance.people.Story;
import be.ecolenumerique.helpdesk.acceptance.people.Ticket;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The school's signed link in the hands of others: forgers, mail scanners, two people at once (behaviour §5). */
class LinkE2E {
    private final Story story = Story.begin();
    private final EnStaff technician = story.technician("Quentin");
    private final Company acme = story.company("ACME", story.manager("Sophie"));
    private final SchoolContact teacher = story.teacher("Enseignante");
    private final Wire wire = new Wire(story.stack().frontDoor().address());
    private final Links links = new Links(story.stack());

    @AfterEach
    void end() {
        links.close();
    }

    @Test
    void givenLinksThatAreOut_whenForgedOnesAreTried_thenNoneIsAccepted_andTheGenuineOnesStillAre() {
        List<Ticket> tickets = Stream.generate(this::completed).limit(3).toList();
        var siege = new DoorSiege(wire, links, tickets, new Random(1), 32);

        siege.attack(170);

        assertThat(siege.accepted()).isEmpty();
        assertThat(tickets).allSatisfy(this::isStillAwaited);
        assertThat(tickets)
                .allSatisfy(ticket -> assertThat(wire.send(Request.of("GET", "/answers/" + links.token(ticket)), "")
                                .body())
                        .contains("1 approbation nécessaire"));
    }

    @Test
    void givenALinkInAMail_whenScannersOpenIt_thenNothingHappens_andTheTeachersOwnClickWorks() {
        Ticket ticket = completed();
        SchoolPage page = teacher.opensLinkOf(ticket);

        for (MailScanner scanner : MailScanner.values()) {
            assertThat(scanner.scan(page.link())).as("%s", scanner).isPositive();
            isStillAwaited(ticket);
        }

        assertThat(page.approves().body()).contains("L&#39;école a approuvé l&#39;intervention");
        assertThat(technician.sees(ticket).required("status").asString()).isEqualTo("CLOSED");
    }

    @Test
    void givenALinkThatWasAnswered_whenItIsUsedAgain_thenItShowsWhatWasDecidedAndDecidesNothing() {
        Ticket ticket = completed();
        SchoolPage page = teacher.opensLinkOf(ticket);
        page.approves();
        long version = technician.sees(ticket).required("version").asLong();

        assertThat(page.reopens("Encore noir").body()).contains("L&#39;école a approuvé l&#39;intervention");
        assertThat(page.approves().body()).contains("L&#39;école a approuvé l&#39;intervention");
        assertThat(technician.sees(ticket).required("version").asLong()).isEqualTo(version);
    }

    @Test
    void givenTwoPeopleWithTheLink_whenOneApprovesAndTheOtherReopensAtOnce_thenOneIsTaken_andBothPagesSayWhich() {
        var race = new AnswersRace(wire, links);

        Stream.generate(this::completed).limit(4).forEach(race::run);

        assertThat(race.broken()).isEmpty();
        assertThat(race.approved() + race.reopened()).isEqualTo(4);
    }

    private Ticket completed() {
        Ticket ticket = technician.opens(teacher, acme);
        acme.schedules(ticket, story.today().plusDays(1).atTime(9, 0), "Bonjour");
        acme.completes(ticket, "Écran remplacé");
        String link = "/answers/" + links.token(ticket);
        await().until(() -> wire.send(Request.of("GET", link), "").body().contains("1 approbation nécessaire"));
        return ticket;
    }

    private void isStillAwaited(Ticket ticket) {
        assertThat(technician.sees(ticket).required("version").asLong()).isEqualTo(ticket.lastVersion());
    }
}
