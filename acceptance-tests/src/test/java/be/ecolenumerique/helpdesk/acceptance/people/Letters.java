package be.ecolenumerique.helpdesk.acceptance.people;

import static org.awaitility.Awaitility.await;

import be.ecolenumerique.helpdesk.backends.mail.ReceivedMail;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** All mails that one event of a ticket led to, as they lie in the mailboxes once the ledger says that none is on its way. */
public final class Letters {
    private static final Set<String> ON_ITS_WAY = Set.of("waiting", "sending");
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final String event;
    private final List<ReceivedMail> mails;

    private Letters(String event, List<ReceivedMail> mails) {
        this.event = event;
        this.mails = mails;
    }

    static Letters of(EnStaff reader, Ticket ticket, String event, int nth) {
        var entries = await("mails of " + event + " n° " + nth + " of " + ticket)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> allEnded(reader, ticket, event, nth), Optional::isPresent)
                .orElseThrow();
        var ids = entries.stream()
                .map(entry -> entry.required("messageId").asString())
                .collect(Collectors.toSet());
        var eventId = entries.getFirst().required("event").asString();
        return new Letters(
                eventId,
                reader.story().mailbox().all().stream()
                        .filter(mail -> ids.contains(mail.messageId()))
                        .toList());
    }

    /** The id of the event. */
    public String event() {
        return event;
    }

    /** The addresses in whose mailboxes they lie, each as often as it got one. */
    public List<String> addresses() {
        return mails.stream().map(ReceivedMail::recipient).toList();
    }

    public ReceivedMail to(String address) {
        return mails.stream()
                .filter(mail -> mail.recipient().equals(address))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no mail to " + address + " but to " + addresses()));
    }

    private static Optional<List<JsonNode>> allEnded(EnStaff reader, Ticket ticket, String event, int nth) {
        Map<Long, List<JsonNode>> byVersion = reader.ledgerOf(ticket)
                .filter(entry -> entry.required("type").asString().equals("ticket." + event))
                .collect(
                        Collectors.groupingBy(entry -> entry.required("version").asLong()));
        return byVersion.keySet().stream()
                .sorted()
                .skip(nth - 1L)
                .findFirst()
                .map(byVersion::get)
                .filter(entries -> entries.stream().noneMatch(Letters::isOnItsWay));
    }

    private static boolean isOnItsWay(JsonNode entry) {
        return ON_ITS_WAY.contains(entry.required("state").asString());
    }
}
