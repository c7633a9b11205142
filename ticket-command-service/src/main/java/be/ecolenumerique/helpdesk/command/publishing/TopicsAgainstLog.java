package be.ecolenumerique.helpdesk.command.publishing;

import be.ecolenumerique.helpdesk.command.eventlog.LogReader;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares the ends of the topics with the log, event id by event id. After a restore the log lies behind its topics and
 * gives numbers again that other events have there; to go on would tell consumers two stories under one number. The same
 * holds for topics that are empty though commits were published on them.
 */
final class TopicsAgainstLog implements TopicHistory {
    private static final int OF_EACH_PARTITION = 20;
    private static final int A_PAGE = 500;
    private static final String WHAT_TO_DO =
            "Nothing is published until a new generation of the topics is begun: docs/backup.md, « Restore ».";

    private final LogReader log;
    private final PublishedTopics topics;

    TopicsAgainstLog(LogReader log, PublishedTopics topics) {
        this.log = log;
        this.topics = topics;
    }

    @Override
    public List<String> differences(HeldLease lease) {
        List<PublishedEvent> last = topics.last(OF_EACH_PARTITION);
        return last.isEmpty() ? emptyThough(lease.leadership().position()) : foreignAmong(last);
    }

    boolean areTopicsEmpty() {
        return topics.last(1).isEmpty();
    }

    private List<String> emptyThough(long position) {
        boolean wasPublished = position > 0
                && log.read(0, A_PAGE).commits().stream()
                        .anyMatch(commit -> CommitRecords.of(commit).findAny().isPresent());
        return wasPublished
                ? List.of("The topics are empty, though commits up to " + position + " were published. " + WHAT_TO_DO)
                : List.of();
    }

    private List<String> foreignAmong(List<PublishedEvent> published) {
        Map<Long, Set<String>> known =
                log.eventsOf(published.stream().map(PublishedEvent::commit).collect(Collectors.toSet()));
        return published.stream()
                .filter(PublishedEvent::isOfALog)
                .filter(event -> !event.isAmong(known))
                .min(Comparator.comparingLong(PublishedEvent::commit))
                .map(foreign -> "The log does not hold what its topics hold: " + foreign
                        + ". It was restored to a state behind them. " + WHAT_TO_DO)
                .stream()
                .toList();
    }
}
