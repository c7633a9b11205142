package be.ecolenumerique.helpdesk.command.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.contracts.ContractsJson;
import be.ecolenumerique.helpdesk.contracts.TicketStatus;
import org.junit.jupiter.api.Test;

class ReceiptTest {

    @Test
    void givenReceiptFromBeforeSubscriptionsWereNumbered_whenAnsweredAgain_thenWithTheTicketsToken() {
        var receipt = ContractsJson.MAPPER.readValue("""
                {"requestKey": "k", "fingerprint": "f", "reference": "TECH-175", "version": 4, "status": "OPEN"}""", Receipt.class);

        assertThat(Accepted.of(receipt.answerAgain()).token()).isEqualTo("TECH-175:4");
    }

    @Test
    void givenReceiptOfASubscription_whenAnsweredAgain_thenWithItsToken() {
        var answer = Answer.of("TECH-175", 4).withStatus(TicketStatus.OPEN).withSubscriptions(2);
        var stored = ContractsJson.MAPPER.writeValueAsString(Receipt.of(new IdempotencyKey("k", "f"), answer));

        var again = ContractsJson.MAPPER.readValue(stored, Receipt.class).answerAgain();

        assertThat(Accepted.of(again).token()).isEqualTo("SUB:TECH-175:2");
    }
}
