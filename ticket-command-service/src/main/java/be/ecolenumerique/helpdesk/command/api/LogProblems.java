package be.ecolenumerique.helpdesk.command.api;

import be.ecolenumerique.helpdesk.command.aggregate.KeyReused;
import be.ecolenumerique.helpdesk.command.aggregate.TooManyWrites;
import be.ecolenumerique.helpdesk.command.aggregate.TooMuchContention;
import be.ecolenumerique.helpdesk.command.eventlog.AppendFailed;
import be.ecolenumerique.helpdesk.command.eventlog.CommitRefused;
import be.ecolenumerique.helpdesk.conventions.problems.Problem;
import be.ecolenumerique.helpdesk.conventions.problems.ProblemRule;
import com.mongodb.MongoException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * What a caller is told where the log or its keys stand in the way. 503: nothing was recorded, or the outcome is unknown;
 * the same key makes a repetition safe.
 */
@Component
final class LogProblems implements ProblemRule {
    private static final Duration SOON = Duration.ofSeconds(1);

    @Override
    public Optional<Problem> problemOf(Throwable failure) {
        return Optional.ofNullable(problem(failure));
    }

    private static @Nullable Problem problem(Throwable failure) {
        return switch (failure) {
            case KeyReused e -> Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "key-reused");
            case TooMuchContention e ->
                Problem.of(HttpStatus.CONFLICT, "concurrent-writes").retryAfter(SOON);
            case CommitRefused e -> Problem.of(HttpStatus.CONTENT_TOO_LARGE, "content-too-large");
            case TooManyWrites e -> Problem.unavailable(SOON);
            case AppendFailed e -> Problem.unavailable(SOON);
            case MongoException e -> Problem.unavailable(SOON);
            default -> null;
        };
    }
}
