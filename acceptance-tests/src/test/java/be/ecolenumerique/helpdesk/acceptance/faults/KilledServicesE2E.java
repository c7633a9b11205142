package be.ecolenumerique.helpdesk.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.ecolenumerique.helpdesk.acceptance.people.Company;
import be.ecolenumerique.helpdesk.acceptance.people.EnStaff;
import be.ecolenumerique.helpdesk.acceptance.people.Story;
import be.ecolenumerique.helpdesk.backends.mail.ReceivedMail;
import be.ecolenumerique.helpdesk.localstack.LocalService;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Collectors;
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
                killEachUnder(load);
            }
            load.stop();
        }

        assertThat(load.unexpected()).isEmpty();
        assertThat(load.acknowledged()).hasSizeGreaterThan(ROUNDS);
        load.acknowledged().forEach(this::everythingIsThereOnce);
        eachIsMailedOnce(load.acknowledged().keySet());
    }

    private void killEachUnder(Load load) {
        int before = load.acknowledged().size();
        await("load goes on")
                .atMost(Duration.ofMinutes(1))
                .until(() -> load.acknowledged().size() > before);
        for (LocalService service : LocalService.values()) {
            var program = story.stack().service(service);
            program.kill();
            program.server().launch();
        }
        for (LocalService service : LocalService.values()) {
            story.stack().service(service).server().awaitReady();
        }
    }

    private void everythingIsThereOnce(String reference, Queue<String> comments) {
        await(reference + " in the read model")
                .pollDelay(Duration.ZERO)
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> {
                    List<JsonNode> history = technician
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
    }

    /** One assignment mail per ticket; a second transmission only with the same Message-ID (RFC 1047). */
    private void eachIsMailedOnce(Set<String> references) {
        await("a mail for each ticket")
                .atMost(Duration.ofMinutes(1))
                .until(() -> messageIdsByTicket().keySet().containsAll(references));
        assertThat(messageIdsByTicket())
                .allSatisfy((ticket, ids) -> assertThat(ids).as(ticket).hasSize(1));
    }

    private Map<String, Set<String>> messageIdsByTicket() {
        return acme.referenceMailbox().all().stream()
                .collect(Collectors.groupingBy(
                        mail -> ticketIn(mail.subject()),
                        Collectors.mapping(ReceivedMail::messageId, Collectors.toSet())));
    }

    private static String ticketIn(String subject) {
        return subject.replaceAll(".*(TECH-\\d+).*", "$1");
    }
}
