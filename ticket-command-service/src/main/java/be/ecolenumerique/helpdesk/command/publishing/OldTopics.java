package be.ecolenumerique.helpdesk.command.publishing;

import static com.mongodb.client.model.Filters.eq;

import be.ecolenumerique.helpdesk.command.eventlog.LogReader;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bson.Document;
import reactor.core.publisher.Mono;

/** What the topics hold of the history that ended: the events that the log has lost, and the greatest references given. */
final class OldTopics {
    private static final Pattern REFERENCE = Pattern.compile("([A-Z]+-)([0-9]{1,15})");
    private static final ReplaceOptions OR_NEW = new ReplaceOptions().upsert(true);

    private final LogReader log;
    private final MongoCollection<Document> lost;
    private final Map<String, Long> greatest = new HashMap<>();
    private final Set<Long> common = new TreeSet<>();
    private long firstLost = Long.MAX_VALUE;
    private long lostCount;

    OldTopics(LogReader log, MongoCollection<Document> lost) {
        this.log = log;
        this.lost = lost;
    }

    void add(List<PublishedEvent> records) {
        List<PublishedEvent> page =
                records.stream().filter(PublishedEvent::isOfALog).toList();
        page.forEach(this::noteReference);
        Map<Long, Set<String>> known =
                log.eventsOf(page.stream().map(PublishedEvent::commit).collect(Collectors.toSet()));
        common.addAll(known.keySet());
        List<PublishedEvent> foreign =
                page.stream().filter(event -> !event.isAmong(known)).toList();
        foreign.forEach(event -> firstLost = Math.min(firstLost, event.commit()));
        keep(foreign);
    }

    private void noteReference(PublishedEvent event) {
        Matcher reference = REFERENCE.matcher(event.aggregate());
        if (reference.matches()) {
            greatest.merge(reference.group(1), Long.valueOf(reference.group(2)), Math::max);
        }
    }

    private void keep(List<PublishedEvent> foreign) {
        if (!foreign.isEmpty()) {
            lostCount += foreign.size();
            Mono.from(lost.bulkWrite(foreign.stream().map(OldTopics::write).toList()))
                    .block();
        }
    }

    private static ReplaceOneModel<Document> write(PublishedEvent event) {
        Document document = new Document("_id", event.eventId())
                .append("commit", event.commit())
                .append("aggregate", event.aggregate())
                .append("type", event.type());
        return new ReplaceOneModel<>(eq("_id", event.eventId()), document, OR_NEW);
    }

    long greatest(String prefix) {
        return greatest.getOrDefault(prefix, 0L);
    }

    /** The last commit that both histories have. */
    private long restorePoint() {
        return common.stream()
                .mapToLong(Long::longValue)
                .filter(commit -> commit < firstLost)
                .max()
                .orElse(0);
    }

    Document asDocument(long generation) {
        return new Document("_id", generation)
                .append("restorePoint", restorePoint())
                .append("lost", lostCount)
                .append("tickets", greatest("TECH-"))
                .append("suppliers", greatest("SUP-"));
    }

    String inWords() {
        return "the histories are one up to commit " + restorePoint() + ", " + lostCount
                + " events behind it are lost (collection lost_events), the last ticket was TECH-" + greatest("TECH-");
    }
}
