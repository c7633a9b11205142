package be.ecolenumerique.helpdesk.query;

import be.ecolenumerique.helpdesk.conventions.problems.Problem;
import be.ecolenumerique.helpdesk.conventions.problems.ProblemRule;
import com.mongodb.MongoClientException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.springframework.stereotype.Component;

/** A store that can not be reached, or more searches than can be queued up, is 503: come back soon. */
@Component
class StoreProblems implements ProblemRule {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    @Override
    public Optional<Problem> problemOf(Throwable failure) {
        return isUnreachable(failure) ? Optional.of(Problem.unavailable(RETRY_AFTER)) : Optional.empty();
    }

    private static boolean isUnreachable(Throwable failure) {
        return switch (failure) {
            case MongoClientException _,
                    MongoSocketException _,
                    MongoNotPrimaryException _,
                    MongoNodeIsRecoveringException _,
                    RejectedExecutionException _ -> true;
            default -> false;
        };
    }
}
