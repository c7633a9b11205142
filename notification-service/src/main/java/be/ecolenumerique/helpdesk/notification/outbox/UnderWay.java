package be.ecolenumerique.helpdesk.notification.outbox;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;

/** The mails that are not at their end, as they were last counted. {@code known}: whether they could be. */
public record UnderWay(Map<MailState, Long> counts, Optional<Instant> oldest, boolean known) {
    public static final UnderWay UNKNOWN = new UnderWay(Map.of(), Optional.empty(), false);

    static UnderWay of(List<Document> groups) {
        var counts = new EnumMap<MailState, Long>(MailState.class);
        groups.forEach(group -> counts.put(
                MailState.of(group.getString("_id")),
                group.get("n", Number.class).longValue()));
        Optional<Instant> oldest = groups.stream()
                .map(group -> group.getDate("oldest").toInstant())
                .min(Comparator.naturalOrder());
        return new UnderWay(counts, oldest, true);
    }

    public double count(MailState state) {
        return known ? counts.getOrDefault(state, 0L) : Double.NaN;
    }
}
