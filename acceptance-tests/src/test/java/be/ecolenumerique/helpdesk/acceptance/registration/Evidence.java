package be.ecolenumerique.helpdesk.acceptance.registration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import be.ecolenumerique.helpdesk.backends.faults.Verdict;
import be.ecolenumerique.helpdesk.backends.kafka.TopicRecords;
import be.ecolenumerique.helpdesk.localstack.LocalStack;
import java.time.Duration;
import java.util.List;

/** What is known afterwards of a registration: in the log, and by the export of the person. */
final class Evidence {
    private final LocalStack stack;
    private final String manager;
    private final Verdict verdict;

    Evidence(LocalStack stack, String manager, Verdict verdict) {
        this.stack = stack;
        this.manager = manager;
        this.verdict = verdict;
    }

    void ofTheFirstRegistrationOf(String company) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> directory().stream().anyMatch(e -> e.contains("supplier.invitation-accepted")));
        var accepted = directory().stream()
                .filter(e -> e.contains("supplier.invitation-accepted"))
                .toList();
        var person = accepted.getFirst().replaceAll(".*\"payload\".*\"person\":\"(P-[0-9a-f]+)\".*", "$1");
        verdict.equal("acceptances in the log", 1, accepted.size())
                .equal(
                        "which texts",
                        true,
                        accepted.getFirst()
                                .contains("\"texts\":[{\"text\":\"privacy-policy\",\"version\":\"2026-11\"},"
                                        + "{\"text\":\"disclaimer\",\"version\":\"2026-11\"}]"))
                .equal("when", true, accepted.getFirst().contains("\"agreedAt\":\"2"))
                .equal(
                        "asked once more",
                        "409 already-registered",
                        RegistrationJourney.said(
                                stack.frontDoor().post(RegistrationJourney.invitation(company, person), manager)));
        export(person);
    }

    private void export(String person) {
        var export = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> stack.frontDoor()
                                .get("/api/v1/people/" + person + "/export", manager)
                                .succeeded()
                                .json(),
                        found -> found.at("/invitationMails/0").has("end"));
        verdict.equal("mails in the export", 1, export.path("invitationMails").size())
                .equal(
                        "how its invitation ended",
                        "registered",
                        export.at("/invitationMails/0/end").asString())
                .equal(
                        "acceptance in the export",
                        true,
                        export.path("history")
                                .toString()
                                .contains(
                                        "\"acceptance\":{\"texts\":[{\"text\":\"privacy-policy\",\"version\":\"2026-11\"}"))
                .equal("no link in the export", false, export.toString().contains("login-actions"));
    }

    private List<String> directory() {
        return TopicRecords.read(stack.kafka().bootstrapServers(), List.of("directory-events")).stream()
                .filter(found -> found.value() != null)
                .map(found -> new String(found.value(), UTF_8))
                .toList();
    }
}
