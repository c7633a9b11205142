package be.ecolenumerique.helpdesk.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.ecolenumerique.helpdesk.acceptance.people.Company;
import be.ecolenumerique.helpdesk.acceptance.people.EnStaff;
import be.ecolenumerique.helpdesk.backends.mail.ReceivedMail;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What has to be true when a load is over, whatever happened meanwhile: all that was acknowledged is there, once, and mailed once. */
record Aftermath(EnStaff technician, Company acme) {

    void everythingIsThereOnce(Load load) {
        load.acknowledged().forEach(this::isThereOnce);
        eachIsMailedOnce(load.acknowledged().keySet());
    }

    private void isThereOnce(String reference, Queue<String> comments) {
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
