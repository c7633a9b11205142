package be.ecolenumerique.helpdesk.query.tickets;

import static be.ecolenumerique.helpdesk.query.testing.TicketStory.ACME;
import static be.ecolenumerique.helpdesk.query.testing.TicketStory.BETA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.ecolenumerique.helpdesk.query.testing.Cast;
import be.ecolenumerique.helpdesk.query.testing.EventStream;
import be.ecolenumerique.helpdesk.query.testing.RunningQueryService;
import be.ecolenumerique.helpdesk.query.testing.TicketStory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The list as it changes: each reader is told of its own tickets, and of no others (api.md, reads). */
class TicketChangesIT {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final RunningQueryService service = RunningQueryService.get();
    private final TicketStory story = TicketStory.opened(service.newReference());
    private final String ticket = "\"reference\":\"" + story.ticket() + "\"";
    private final List<EventStream> open = new ArrayList<>();

    @AfterEach
    void close() {
        open.forEach(EventStream::close);
    }

    @Test
    void givenATicketThatIsHandedOver_whenBothCompaniesFollow_thenEachIsToldItsPart_andTheContactWhatConcernsIt() {
        var acme = follow(Cast.ACME_USER);
        var beta = follow(Cast.BETA_USER);
        var teacher = follow(Cast.TEACHER);
        service.knows(story.assignedTo(ACME).commentedInternally("garantie douteuse"));
        service.knows(story.assignedTo(BETA));

        toldOf(acme, "removed");
        toldOf(beta, "changed");
        toldOf(teacher, "changed");
        assertThat(all(acme)).contains("\"version\":2").doesNotContain("\"version\":3", "\"version\":4", "Beta");
        assertThat(all(beta)).contains("\"version\":4", "\"name\":\"Beta\"").doesNotContain("ACME");
        assertThat(all(teacher)).doesNotContain("\"version\":3", "ACME", "Beta");
    }

    @Test
    void givenAnInternalComment_whenOthersThanEnStaffFollow_thenTheyAreToldNothing() {
        service.knows(story.assignedTo(ACME));
        var staff = follow(Cast.TECHNICIAN);
        var others = List.of(follow(Cast.ACME_USER), follow(Cast.SYSTEM), follow(Cast.TEACHER));

        service.knows(story.commentedInternally("garantie douteuse"));

        toldOf(staff, "changed");
        others.forEach(other -> assertThat(all(other)).doesNotContain(ticket));
    }

    @Test
    void givenAStreamThatWasCut_whenItComesBackWithItsLastId_thenItIsToldWhatItMissed() {
        var first = follow(Cast.ACME_USER);
        service.knows(story.assignedTo(ACME));
        toldOf(first, "changed");
        String last = first.lastId();
        first.close();
        service.knows(story.scheduled("on passe"));

        var again = follow(Cast.ACME_USER, "Last-Event-ID", last);

        toldOf(again, "changed");
        assertThat(all(again)).contains("\"status\":\"IN_PROGRESS\"");
        assertThat(again.events()).doesNotContain("reset");
    }

    @Test
    void givenAnIdOfNoStream_whenSomebodyComesBackWithIt_thenTheListIsToBeReadAnew() {
        for (String id : List.of("1-0", "99-7fffffffffffffff", "whatever")) {
            var stream = follow(Cast.BETA_USER, "Last-Event-ID", id);
            await().atMost(LONG).until(() -> stream.events().contains("reset"));
        }
    }

    @Test
    void givenNothingThatHappens_whenFollowed_thenASignOfLifeComes() {
        var stream = follow(Cast.OTHER_TEACHER);

        await().atMost(LONG).until(() -> all(stream).contains(":heartbeat"));
    }

    @Test
    void givenMoreStreamsThanOneAccountMayHave_whenOneMoreIsOpened_thenItIsTurnedAway_andOthersAreNot() {
        for (int i = 0; i < 8; i++) {
            follow(Cast.BETA_MAILBOX);
        }

        assertThat(service.events(Cast.BETA_MAILBOX).status()).isEqualTo(429);
        follow(Cast.BETA_USER);
        open.getFirst().close();
        await().atMost(LONG).until(() -> service.events(Cast.BETA_MAILBOX).status() == 200);
    }

    @Test
    void givenThoseWhoSeeNoTickets_whenTheyFollow_thenForbidden() {
        for (Cast caller : List.of(Cast.REMOVED_FROM_ACME, Cast.OPERATOR, Cast.APPROVAL_SERVICE)) {
            assertThat(service.events(caller).status()).isEqualTo(403);
        }
    }

    private EventStream follow(Cast caller, String... headers) {
        var stream = service.events(caller, headers);
        assertThat(stream.status()).isEqualTo(200);
        open.add(stream);
        await().atMost(LONG).until(() -> !stream.told().isEmpty());
        return stream;
    }

    private void toldOf(EventStream stream, String event) {
        await().atMost(LONG)
                .until(() -> stream.told().stream().anyMatch(told -> told.startsWith(event) && told.contains(ticket)));
    }

    private static String all(EventStream stream) {
        return String.join("\n", stream.told());
    }
}
