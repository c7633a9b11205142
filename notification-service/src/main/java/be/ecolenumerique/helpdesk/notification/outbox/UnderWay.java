package be.ecolenumerique.helpdesk.notification.outbox;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;

/**
 * The mails that are not at their end, as they were last counted.
 *
 * @param unreadable events with such mails that no release that looked could read
 * @param known whether they could be counted
 */
public record UnderWay(Map<MailState, Long> counts, Optional<Instant> oldest, double unreadable, boolean known) {
    public static final UnderWay UNKNOWN = new UnderWay(Map.of(), Optional.empty(), Double.NaN, false);

    static UnderWay of(List<Document> groups, long unreadable) {
        var counts = new EnumMap<MailState, Long>(MailState.class);
        groups.forEach(group -> counts.put(
                MailState.of(group.getString("_id")),
                group.get("n", Number.class).longValue()));
        Optional<Instant> oldest = groups.stream()
                .map(group -> group.getDate("oldest").toInstant())
                .min(Comparator.naturalOrder());
        return new UnderWay(counts, oldest, unreadable, true);
    }

    public double count(MailState state) {
        return known ? counts.getOrDefault(state, 0L) : Double.NaN;
    }
}
