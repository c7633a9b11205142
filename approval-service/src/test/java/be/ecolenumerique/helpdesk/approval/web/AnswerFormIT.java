package be.ecolenumerique.helpdesk.approval.web;

import static be.ecolenumerique.helpdesk.approval.web.SchoolsLink.COMPLETED;
import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.approval.RunningService;
import be.ecolenumerique.helpdesk.approval.commands.CommandEndpoint.Reply;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only what our own forms send is taken; what can not be taken is said, and kept. */
class AnswerFormIT {
    private final RunningService service = RunningService.shared();
    private final SchoolsBrowser browser = new SchoolsBrowser(service);

    @BeforeEach
    void atTheBeginning() {
        service.clock().set(COMPLETED);
        service.commands().answering(c -> Reply.accepted(9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   \r\n ", "\u0007bip", "long"})
    void givenAReasonThatCanNotBeTaken_whenSent_thenItIsSaidAndKept_andNoCommandIsSent(String reason) {
        var link = SchoolsLink.pending(service);
        String typed = reason.equals("long") ? "é".repeat(5_001) : reason;

        var answer = browser.reopen(link.token(), typed);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("role=\"alert\"", "aria-invalid=\"true\"", "#reason");
        assertThat(answer.body()).contains(">\n" + typed.replace("\r\n", "\n") + "</textarea>");
        assertThat(link.answers()).isEmpty();
    }

    @Test
    void givenTheLongestReason_whenSent_thenItIsTaken() {
        var link = SchoolsLink.pending(service);

        assertThat(browser.reopen(link.token(), "\uD83D\uDE00".repeat(5_000)).statusCode())
                .isEqualTo(303);
        assertThat(link.answers()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "decision=",
                "decision=withdraw",
                "decision=approve&decision=reopen",
                "decision=approve&onBehalfOf=P-1",
                "decision=approve&reason=mais"
            })
    void givenAFormThatIsNotOurs_whenSent_thenNothingIsGuessed(String body) {
        var link = SchoolsLink.pending(service);

        var answer = browser.post(
                link.token(),
                body,
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Sec-Fetch-Site",
                "same-origin");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(link.answers()).isEmpty();
    }

    @Test
    void givenNoForm_whenSent_thenItIsRefused() {
        var link = SchoolsLink.pending(service);
        var site = List.of("Sec-Fetch-Site", "same-origin");

        assertThat(browser.post(link.token(), "{}", site.get(0), site.get(1), "Content-Type", "application/json")
                        .statusCode())
                .isEqualTo(415);
        assertThat(browser.reopen(link.token(), "x".repeat(300_000)).statusCode())
                .isEqualTo(413);
        assertThat(link.answers()).isEmpty();
    }
}
