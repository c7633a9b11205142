package be.ecolenumerique.helpdesk.command.operations;

import be.ecolenumerique.helpdesk.command.eventlog.LogEntry;
import be.ecolenumerique.helpdesk.command.eventlog.LoggedEvent;
import be.ecolenumerique.helpdesk.command.eventlog.StoredCommit;
import be.ecolenumerique.helpdesk.command.publishing.TopicRecord;
import be.ecolenumerique.helpdesk.contracts.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares a log, entry by entry, with what its topics hold of it: numbers and versions are dense, and of each aggregate the
 * topics tell the same events in the same order up to the relay's position. Keeps a trail per aggregate and nothing else.
 */
final class LogChecks {
    private static final int SHOWN = 20;

    private final long relayed;
    private final int mostAggregates;
    private final Map<String, AggregateTrail> trails = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Counts counts = new Counts();
    private long last;

    /** @param relayed number of the last commit that must be on the topics */
    LogChecks(long relayed, int mostAggregates) {
        this.relayed = relayed;
        this.mostAggregates = mostAggregates;
    }

    /** In the order of their numbers. */
    void logged(LogEntry entry) {
        if (entry.number() > last + 1) {
            hole(last + 1, entry.number() - 1);
        }
        last = entry.number();
        counts.numbers++;
        if (entry instanceof StoredCommit commit) {
            commit.commit().events().forEach(event -> logged(event, commit.number()));
        } else {
            counts.tombstones++;
        }
    }

    /** Behind the relay a writer may still be under way, or a reader will close the number. */
    private void hole(long from, long to) {
        if (from <= relayed) {
            found("missing-number", from + "-" + Math.min(to, relayed));
        }
        counts.openNumbers += Math.max(0, to - Math.max(from - 1, relayed));
    }

    private void logged(LoggedEvent event, long commit) {
        counts.events++;
        boolean isPublished = Topics.ofType(event.type()).isPresent();
        if (!event.hasAggregate() && !isPublished) {
            return;
        }
        AggregateTrail trail = trails.computeIfAbsent(event.aggregate(), aggregate -> new AggregateTrail());
        if (trails.size() > mostAggregates) {
            throw new TooManyAggregates(mostAggregates);
        }
        if (!trail.logged(event.version())) {
            found("version-gap", event.aggregate() + "/" + (event.version() + 1));
        }
        if (isPublished && commit <= relayed) {
            trail.relayed(event.version() + 1, event.id());
        }
    }

    void standsTwice(String commitId) {
        found("commit-twice", commitId);
    }

    /** After the log; what lies behind the relay's position is not looked at. */
    void published(TopicRecord event) {
        counts.records++;
        if (event.isForeign()) {
            found("foreign-record", event.place());
        } else if (event.commit() <= relayed) {
            compare(event);
        }
    }

    private void compare(TopicRecord event) {
        String where = event.aggregate() + "/" + event.sequence() + " " + event.place();
        if (!event.rightKey()) {
            found("wrong-key", where);
        }
        AggregateTrail trail = trails.get(event.aggregate());
        if (trail == null) {
            found("not-in-log", where);
            return;
        }
        switch (trail.published(event.sequence(), event.eventId())) {
            case NEXT -> {}
            case AGAIN -> counts.redelivered++;
            case BEHIND_A_GAP -> found("missing-on-topic", where);
            case ANOTHER_EVENT -> found("other-event", where);
        }
    }

    void end() {
        trails.forEach((aggregate, trail) -> {
            if (trail.missingAtTheEnd() > 0) {
                found("missing-on-topic", aggregate);
            } else if (trail.missingAtTheEnd() < 0) {
                found("not-in-log", aggregate);
            } else if (!trail.tellsTheSame()) {
                found("other-event", aggregate);
            }
        });
    }

    private void found(String code, String where) {
        counts.problems++;
        if (findings.size() < SHOWN) {
            findings.add(new Finding(code, where));
        }
    }

    Verification shown(String state, long tail) {
        return new Verification(state, relayed, tail, counts.shown(trails.size()), List.copyOf(findings));
    }

    private static final class Counts {
        private long numbers;
        private long tombstones;
        private long openNumbers;
        private long events;
        private long records;
        private long redelivered;
        private long problems;

        Verification.Counts shown(long aggregates) {
            return new Verification.Counts(
                    numbers, tombstones, openNumbers, events, aggregates, records, redelivered, problems);
        }
    }
}
