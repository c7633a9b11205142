package be.ecolenumerique.helpdesk.acceptance.faults.audit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import be.ecolenumerique.helpdesk.acceptance.faults.audit.Evidence.Event;
import be.ecolenumerique.helpdesk.acceptance.faults.audit.Evidence.Published;
import be.ecolenumerique.helpdesk.backends.faults.Verdict;
import java.util.List;
import java.util.Map;

/** What consumers rely on: every event is there, in order per ticket, a repetition is old news and the same text. */
record TopicAudit(Evidence evidence) {

    void judge(Verdict verdict) {
        var published = evidence.topic().stream().map(Published::eventId).collect(toSet());
        verdict.none(
                        "events that are not on the topic",
                        evidence.log().stream()
                                .filter(event -> !published.contains(event.id()))
                                .map(Event::id)
                                .toList())
                .none("tickets with a gap on the topic", gaps())
                .none("records that the log does not hold so", foreign())
                .counted("records that came again", evidence.topic().size() - published.size());
    }

    private List<String> gaps() {
        return evidence.topic().stream().collect(groupingBy(Published::ticket)).entrySet().stream()
                .filter(ticket -> jumps(ticket.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean jumps(List<Published> records) {
        long last = 0;
        for (Published published : records) {
            if (published.sequence() > last + 1) {
                return true;
            }
            last = Math.max(last, published.sequence());
        }
        return false;
    }

    private List<String> foreign() {
        Map<String, List<Event>> byId = evidence.log().stream().collect(groupingBy(Event::id));
        return evidence.topic().stream()
                .filter(published -> byId.getOrDefault(published.eventId(), List.of()).stream()
                        .noneMatch(event -> isOf(published, event)))
                .map(Published::eventId)
                .toList();
    }

    private static boolean isOf(Published published, Event event) {
        return published.sequence() == event.version() && published.value().contains(event.payload());
    }
}
