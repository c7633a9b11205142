package be.ecolenumerique.helpdesk.command.eventlog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** What writers were told about their commits, one line each, written down at once. */
public final class Answers {
    private static final String MARK = ":: ";

    private Answers() {}

    /** @param number of the commit; 0 where there is none */
    record Answer(Kind kind, UUID commit, long number) {}

    /** What a writer can be told. */
    public enum Kind {
        STORED,
        REFUSED,
        REPEATED,
        UNKNOWN
    }

    static Kind note(Commit commit, CompletableFuture<Long> outcome) {
        Answer answer = outcome.handle((number, failure) -> failure == null
                        ? new Answer(Kind.STORED, commit.id(), number)
                        : failed(commit, failure.getCause() == null ? failure : failure.getCause()))
                .join();
        System.out.println(MARK + answer.kind() + " " + answer.commit() + " " + answer.number());
        return answer.kind();
    }

    private static Answer failed(Commit commit, Throwable failure) {
        return switch (failure) {
            case RequestRepeated repeated ->
                new Answer(Kind.REPEATED, commit.id(), repeated.first().number());
            case UnknownOutcome _ -> new Answer(Kind.UNKNOWN, commit.id(), 0);
            case AppendFailed _ -> new Answer(Kind.REFUSED, commit.id(), 0);
            default -> throw new IllegalStateException(failure);
        };
    }

    static List<Answer> read(List<Path> files) {
        return files.stream().flatMap(Answers::read).toList();
    }

    private static Stream<Answer> read(Path file) {
        try {
            String text = Files.readString(file);
            return text.substring(0, text.lastIndexOf('\n') + 1)
                    .lines()
                    .filter(line -> line.startsWith(MARK))
                    .map(line -> line.substring(MARK.length()).split(" ", 3))
                    .map(words ->
                            new Answer(Kind.valueOf(words[0]), UUID.fromString(words[1]), Long.parseLong(words[2])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
