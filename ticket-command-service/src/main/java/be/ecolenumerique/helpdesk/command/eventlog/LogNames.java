package be.ecolenumerique.helpdesk.command.eventlog;

import be.ecolenumerique.helpdesk.contracts.PersonId;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Which aggregates name a person, read from the log itself. No index serves this, it is asked too seldom: the server walks the
 * commits, some thousands at a time, from the one that first named the person in the place where to begin.
 */
public final class LogNames {
    private static final long STRIDE = 20_000;

    private final CommitLog log;

    public LogNames(CommitLog log) {
        this.log = log;
    }

    /**
     * @param since an aggregate that named the person before any of those wanted did
     * @param types of the events that count
     */
    public Set<String> of(PersonId person, String since, Set<String> types) {
        Set<String> found = new LinkedHashSet<>();
        long end = log.lastCommit();
        for (long behind = first(person, since) - 1; behind < end; behind += STRIDE) {
            long from = behind;
            found.addAll(log.reading(queries -> queries.naming(person.value(), types, from, from + STRIDE)));
        }
        return found;
    }

    private long first(PersonId person, String aggregate) {
        return log.reading(queries -> queries.ofAggregate(aggregate, 0, Long.MAX_VALUE)).stream()
                .filter(stored -> stored.commit().events().stream()
                        .anyMatch(event -> event.payload().contains(person.value())))
                .mapToLong(StoredCommit::number)
                .min()
                .orElse(1);
    }
}
