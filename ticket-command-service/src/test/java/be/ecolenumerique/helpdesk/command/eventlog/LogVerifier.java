package be.ecolenumerique.helpdesk.command.eventlog;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;

/**
 * Compares a log with what its writers were told: numbers and versions are dense, a later version has a later number, each
 * commit and each request is there once; what was acknowledged is there under its number, what was refused is not there.
 */
public final class LogVerifier {
    private final List<LogEntry> entries;
    private final Map<UUID, Long> numbers;

    public LogVerifier(LogFixture fixture) {
        entries = new LogQueries(fixture.database()).after(0, 1_000_000);
        numbers = commits().stream().collect(toMap(stored -> stored.commit().id(), StoredCommit::number));
    }

    List<StoredCommit> commits() {
        return entries.stream()
                .filter(StoredCommit.class::isInstance)
                .map(StoredCommit.class::cast)
                .toList();
    }

    /** After all readers have come to the end: no hole is left. */
    public LogVerifier numbersAreDense() {
        assertThat(entries.stream().map(LogEntry::number))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, entries.size()).boxed().toList());
        return this;
    }

    public LogVerifier versionsAreDenseAndRequestsSingle() {
        Map<String, Long> next = new HashMap<>();
        Set<String> requests = new HashSet<>();
        for (StoredCommit stored : commits()) {
            String key = stored.commit().requestKey();
            assertThat(key == null || requests.add(key))
                    .as("request %s once", key)
                    .isTrue();
            stored.commit().events().forEach(e -> {
                assertThat(e.version()).as(e.aggregate()).isEqualTo(next.getOrDefault(e.aggregate(), 0L));
                next.put(e.aggregate(), e.version() + 1);
            });
        }
        return this;
    }

    /** Returns how often each kind of answer was given. */
    public Map<Answers.Kind, Long> answersAreTrue(List<Path> files) {
        Answers.read(files).forEach(this::check);
        return countAnswers(files);
    }

    Map<Answers.Kind, Long> countAnswers(List<Path> files) {
        return Answers.read(files).stream().collect(groupingBy(Answers.Answer::kind, counting()));
    }

    private void check(Answers.Answer answer) {
        switch (answer.kind()) {
            case STORED -> assertThat(numbers).containsEntry(answer.commit(), answer.number());
            case REFUSED -> assertThat(numbers).doesNotContainKey(answer.commit());
            case REPEATED -> {
                assertThat(numbers).doesNotContainKey(answer.commit());
                assertThat(numbers).containsValue(answer.number());
            }
            case UNKNOWN -> assertThat(entries).isNotEmpty();
        }
    }
}
