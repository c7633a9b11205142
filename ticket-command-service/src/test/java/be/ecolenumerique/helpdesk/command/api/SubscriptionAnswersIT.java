package be.ecolenumerique.helpdesk.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A subscription moves no ticket version: its writes answer the ticket's, and a token of their own to wait for. */
class SubscriptionAnswersIT {
    private final Cast cast = Cast.at(RunningCommandService.shared());
    private final Cast.Company company = cast.company("acme");
    private final String ticket = cast.ticketOf(company);
    private final String path = "/api/v1/tickets/" + ticket + "/subscription";

    @Test
    void givenSupplier_whenSwitchedOnAndOff_thenEachAnswersTheVersionOfTheSubscriptions_andRepeatsTheLast() {
        assertAnswers(company.user().put(path, ""), "SUB:" + ticket + ":1");
        assertAnswers(company.user().put(path, ""), "SUB:" + ticket + ":1");
        assertAnswers(cast.technician.delete(path), "SUB:" + ticket + ":2");
        assertAnswers(company.user().delete(path), "SUB:" + ticket + ":3");
        assertAnswers(company.user().delete(path), "SUB:" + ticket + ":3");
    }

    @Test
    void givenKey_whenSentAgainAfterOthers_thenTheFirstTokenAgain() {
        Reply first = switchedOnWithKey();
        company.user().delete(path);
        Reply again = switchedOnWithKey();

        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.header("Consistency-Token"))
                .isEqualTo(first.header("Consistency-Token"))
                .isEqualTo("SUB:" + ticket + ":1");
    }

    @Test
    void givenNobodySwitchedYet_whenItIsSoAlready_thenTheTicketsToken() {
        assertAnswers(cast.technician.put(path, ""), ticket + ":2");
    }

    private Reply switchedOnWithKey() {
        return company.user().http().write(company.user().token(), "PUT", path, "", Map.of("Idempotency-Key", ticket));
    }

    private void assertAnswers(Reply reply, String token) {
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Consistency-Token")).isEqualTo(token);
        assertThat(reply.header("ETag")).isEqualTo("\"2\"");
        assertThat(reply.version()).isEqualTo(2);
    }
}
