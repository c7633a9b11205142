package be.ecolenumerique.helpdesk.approval.web;

import static be.ecolenumerique.helpdesk.approval.web.SchoolsLink.COMPLETED;
import static be.ecolenumerique.helpdesk.approval.web.SchoolsLink.DUE;
import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.approval.RunningService;
import be.ecolenumerique.helpdesk.approval.TicketStory;
import be.ecolenumerique.helpdesk.approval.commands.CommandEndpoint.Received;
import be.ecolenumerique.helpdesk.approval.commands.CommandEndpoint.Reply;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The school answers: once, from the page, and nothing that it typed is lost. */
class AnswerIT {
    private final RunningService service = RunningService.shared();
    private final SchoolsBrowser browser = new SchoolsBrowser(service);

    @BeforeEach
    void atTheBeginning() {
        service.clock().set(COMPLETED);
        service.commands().answering(c -> Reply.accepted(9));
    }

    @Test
    void givenAnApprovalAwaited_whenTheSchoolCloses_thenTheCommandNamesItAndTheCompletion_andThePageSaysSo() {
        var link = SchoolsLink.pending(service);
        service.commands().answering(c -> recorded(link, c));

        var answer = browser.approve(link.token());

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/answers/" + link.token() + "?v=3");
        assertThat(link.answers()).singleElement().satisfies(c -> {
            assertThat(c.key()).isEqualTo("approve:" + link.completion() + ":" + link.contact());
            assertThat(c.body().toString())
                    .contains("\"onBehalfOf\":\"" + link.contact() + "\"")
                    .contains("\"completion\":\"" + link.completion() + "\"");
        });
        assertThat(browser.follow(answer).body()).contains("L&#39;école a approuvé l&#39;intervention le lundi 2 mars");
    }

    @Test
    void givenAnApprovalAwaited_whenTheSchoolReopens_thenTheReasonGoesAlong_withLineFeeds() {
        var link = SchoolsLink.pending(service);

        var answer = browser.reopen(link.token(), "  L'écran reste noir.\r\nDepuis lundi.  ");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(link.answers())
                .singleElement()
                .satisfies(c -> assertThat(c.body().get("reason").stringValue())
                        .isEqualTo("L'écran reste noir.\nDepuis lundi."));
    }

    @Test
    void givenTheSameButtonTwice_whenClicked_thenTheSameKeyIsSent_andAfterTheEventNothingIs() {
        var link = SchoolsLink.pending(service);
        browser.approve(link.token());
        browser.approve(link.token());
        assertThat(link.answers())
                .hasSize(2)
                .extracting(Received::key)
                .containsOnly(link.answers().getFirst().key());

        link.happens(link.story().approved(COMPLETED, link.completion(), false));
        assertThat(browser.reopen(link.token(), "trop tard").statusCode()).isEqualTo(303);
        assertThat(link.answers()).hasSize(2);
    }

    @Test
    void givenTheCommandServiceIsDown_whenTheSchoolReopens_thenItKeepsItsText_andSendsItAgainWithTheSameKey() {
        var link = SchoolsLink.pending(service);
        service.commands().answering(c -> Reply.problem(503, "unavailable"));

        var answer = browser.reopen(link.token(), "L'écran <reste> noir");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body())
                .contains("Rien n&#39;est perdu")
                .contains("L&#39;écran &lt;reste&gt; noir</textarea>");

        service.commands().answering(c -> Reply.accepted(9));
        assertThat(browser.reopen(link.token(), "L'écran <reste> noir").statusCode())
                .isEqualTo(303);
        assertThat(link.answers())
                .extracting(Received::key)
                .containsOnly(link.answers().getFirst().key());
    }

    @Test
    void givenTheCommandServiceSaysTooLate_whenAnswered_thenThePageSaysSo() {
        var link = SchoolsLink.pending(service);
        service.commands().answering(c -> Reply.problem(409, "deadline-passed"));

        var answer = browser.approve(link.token());

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Le délai pour répondre").doesNotContain("<form");
    }

    @Test
    void givenOurClockSaysTooLate_whenAnswered_thenNoCommandIsSent() {
        var link = SchoolsLink.pending(service);
        service.clock().set(DUE);

        assertThat(browser.approve(link.token()).statusCode()).isEqualTo(409);
        assertThat(link.answers()).isEmpty();

        service.clock().set(DUE.minusMillis(1));
        assertThat(browser.approve(link.token()).statusCode()).isEqualTo(303);
        assertThat(link.answers()).hasSize(1);
    }

    @Test
    void givenSomebodyWasFaster_whenAnswered_thenThePageWaitsForWhatWasDecidedAndShowsIt() {
        var link = SchoolsLink.pending(service);
        service.commands().answering(c -> {
            service.topic().publish(link.story().approved(COMPLETED, link.completion(), true));
            return Reply.problem(409, "wrong-status");
        });

        var answer = browser.reopen(link.token(), "en panne");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(browser.follow(answer).body())
                .contains("au nom de l&#39;école")
                .doesNotContain("<form");
    }

    @Test
    void givenSomebodyWasFasterThanTheProjection_whenAnswered_thenThePageWaitsForWhatWasDecided_andAsksNothing() {
        var link = SchoolsLink.early(service);
        service.commands().answering(c -> {
            service.topic().publish(link.completed());
            return Reply.problem(409, "wrong-status");
        });

        var answer = browser.reopen(link.token(), "en panne");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(browser.follow(answer).body()).doesNotContain("<form");

        service.topic().publish(link.story().approved(COMPLETED, link.completion(), true));
        assertThat(browser.follow(answer).body()).contains("au nom de l&#39;école");
    }

    @Test
    void givenTheContactWasChanged_whenTheFormerOneAnswers_thenItMeetsABadLink() {
        var link = SchoolsLink.pending(service);
        service.commands().answering(c -> {
            service.topic().publish(link.story().contactChanged(COMPLETED));
            return Reply.problem(409, "link-replaced");
        });

        assertThat(browser.follow(browser.approve(link.token())).statusCode()).isEqualTo(404);
        assertThat(browser.approve(link.token()).statusCode()).isEqualTo(404);
        assertThat(link.answers()).hasSize(1);
    }

    @Test
    void givenTheProjectionIsBehind_whenTheSchoolAnswers_thenTheCommandServiceDecides() {
        var unseen = TicketStory.of(1_900_000);
        String completion = unseen.completed(COMPLETED).eventId();
        String token = service.key().token(unseen.ticket(), completion, unseen.contact(), DUE);

        assertThat(browser.get(token).body()).contains("Un instant…").contains("http-equiv=\"refresh\"");
        assertThat(browser.approve(token).statusCode()).isEqualTo(303);
        assertThat(service.commands().received())
                .extracting(Received::line)
                .contains("POST /api/v1/tickets/TECH-1900000/approve");
    }

    @Test
    void givenTwentyClicksAtOnce_whenTheyRace_thenTheyAreOneCommandTwentyTimes() {
        var link = SchoolsLink.pending(service);
        var redirected = new AtomicInteger();

        IntStream.range(0, 20)
                .parallel()
                .forEach(i -> redirected.addAndGet(browser.approve(link.token()).statusCode() == 303 ? 1 : 0));

        assertThat(redirected).hasValue(20);
        assertThat(link.answers())
                .extracting(Received::key)
                .containsOnly(link.answers().getFirst().key());
        assertThat(link.answers())
                .extracting(c -> c.body().toString())
                .containsOnly(link.answers().getFirst().body().toString());
    }

    private Reply recorded(SchoolsLink link, Received command) {
        if (!command.line().endsWith("/" + link.story().ticket() + "/approve")) {
            return Reply.accepted(9);
        }
        var approved = link.story().approved(COMPLETED, link.completion(), false);
        service.topic().publish(approved);
        return Reply.accepted(approved.sequence());
    }
}
