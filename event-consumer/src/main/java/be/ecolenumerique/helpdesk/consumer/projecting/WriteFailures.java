package be.ecolenumerique.helpdesk.consumer.projecting;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import java.util.List;
import java.util.Set;
import org.bson.BSONException;
import org.bson.codecs.configuration.CodecConfigurationException;

/**
 * Tells what a failed bulk write means: a document that is there already, one that can never be stored, or an outage. What
 * is not known to be about a document counts as an outage, for a full disk must not turn every event into a dead letter.
 */
final class WriteFailures {
    private static final int DUPLICATE_KEY = 11_000;
    /** BadValue, FailedToParse, TypeMismatch, PathNotViable, dotted, empty or dollar field names, validation, key too long, too large. */
    private static final Set<Integer> ABOUT_THE_DOCUMENT =
            Set.of(2, 9, 14, 28, 52, 56, 57, 121, 10_334, 17_280, 17_419, 17_420);

    private WriteFailures() {}

    /** Whether all that failed are inserts of documents that are there. */
    static boolean areRepeats(MongoBulkWriteException failure) {
        return failure.getWriteConcernError() == null
                && failure.getWriteErrors().stream().allMatch(WriteFailures::isRepeat);
    }

    static RuntimeException of(RuntimeException failure) {
        return isAboutADocument(failure) ? new NotStorable(failure) : failure;
    }

    private static boolean isAboutADocument(RuntimeException failure) {
        return switch (failure) {
            case MongoBulkWriteException bulk -> isAboutADocument(bulk.getWriteErrors());
            case BSONException e -> true;
            case CodecConfigurationException e -> true;
            default -> false;
        };
    }

    private static boolean isAboutADocument(List<BulkWriteError> errors) {
        return errors.stream()
                .anyMatch(e ->
                        ABOUT_THE_DOCUMENT.contains(e.getCode()) || (e.getCode() == DUPLICATE_KEY && !isRepeat(e)));
    }

    private static boolean isRepeat(BulkWriteError error) {
        return error.getCode() == DUPLICATE_KEY && error.getMessage().contains(" index: _id_ ");
    }
}
