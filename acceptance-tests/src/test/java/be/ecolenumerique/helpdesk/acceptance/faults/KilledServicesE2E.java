package be.ecolenumerique.helpdesk.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.ecolenumerique.helpdesk.acceptance.people.Company;
import be.ecolenumerique.helpdesk.acceptance.people.EnStaff;
import be.ecolenumerique.helpdesk.acceptance.people.Story;
import be.ecolenumerique.helpdesk.acceptance.people.Ticket;
import be.ecolenumerique.helpdesk.backends.mail.ReceivedMail;
import be.ecolenumerique.helpdesk.localstack.LocalService;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Each of the four services is killed three times under load (kill -9), and afterwards everything acknowledged is there once. */
class KilledServicesE2E {
    private static final int ROUNDS = 3;
    private static final int CLIENTS = 3;

    private final Story story = Story.begin();
    private final EnStaff technician = story.technician("Quentin");
    private final Company acme = story.company("ACME", story.manager("Sophie"));

    @Test
    void givenLoad_whenEachServiceIsKilledThreeTimes_thenNothingIsLostAndNothingIsDoneTwice() throws Exception {
        var load = new Load(CLIENTS, technician, acme, story.teacher("Enseignant"));
        try (load) {
            for (int round = 0; round < ROUNDS; round++) {
                for (LocalService service : LocalService.values()) {
                    killUnderLoad(service, load);
                }
            }
            load.stop();
        }

        assertThat(load.unexpected()).isEmpty();
        assertThat(load.acknowledged()).hasSizeGreaterThan(ROUNDS);
        load.acknowledged().forEach(this::everythingIsThereOnce);
    }

    private void killUnderLoad(LocalService service, Load load) {
        int before = load.acknowledged().size();
        if (service != LocalService.COMMAND) {
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> load.acknowledged().size() > before);
        }
        var program = story.stack().service(service);
        program.kill();
        program.startAgain();
    }

    private void everythingIsThereOnce(String reference, Queue<String> comments) {
        await(reference + " in the read model").atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            List<JsonNode> history =
                    technician
                            .reads("/tickets/" + reference + "/history")
                            .succeeded()
                            .json()
                            .required("items")
                            .values()
                            .stream()
                            .toList();
            assertThat(history).hasSize(2 + comments.size());
            var text = history.toString();
            assertThat(comments).allMatch(comment -> text.split(comment, -1).length == 2);
        });
        await(reference + " by mail")
                .atMost(Duration.ofMinutes(1))
                .until(() ->
                        !acme.referenceMailbox().about(new Ticket(reference)).isEmpty());
        assertThat(acme.referenceMailbox().about(new Ticket(reference)))
                .extracting(ReceivedMail::messageId)
                .as("mails about %s, a second transmission only with the same Message-ID", reference)
                .containsOnly(acme.referenceMailbox()
                        .about(new Ticket(reference))
                        .getFirst()
                        .messageId());
    }
}
