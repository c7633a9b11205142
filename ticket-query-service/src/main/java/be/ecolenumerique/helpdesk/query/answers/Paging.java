package be.ecolenumerique.helpdesk.query.answers;

import be.ecolenumerique.helpdesk.conventions.problems.FieldError;
import be.ecolenumerique.helpdesk.conventions.problems.Problem;
import be.ecolenumerique.helpdesk.query.scope.Sort.Position;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which part of which list is asked for. A cursor of another filter or order is refused.
 *
 * @param list hash of what makes the list: filter and order, never who asks
 */
public record Paging(long list, int limit, Optional<Position> from, boolean backwards) {
    public static final int DEFAULT_LIMIT = 50;

    /** @param list what makes the list, in words that tell any two lists apart */
    public static Paging of(
            List<String> list, Optional<Integer> limit, Optional<Cursor> after, Optional<Cursor> before) {
        if (after.isPresent() && before.isPresent()) {
            throw refused("?before", "forbidden");
        }
        long hash = hash(list);
        after.filter(cursor -> cursor.list() != hash).ifPresent(other -> {
            throw refused("?after", "invalid");
        });
        before.filter(cursor -> cursor.list() != hash).ifPresent(other -> {
            throw refused("?before", "invalid");
        });
        return new Paging(
                hash, limit.orElse(DEFAULT_LIMIT), after.or(() -> before).map(Cursor::position), before.isPresent());
    }

    /**
     * The page of what was found, nearest first, one more than the limit where there is more.
     *
     * @param position of a found thing in its list
     */
    public <S, T> Page<T> page(List<S> found, long total, Function<S, Position> position, Function<S, T> rendering) {
        return page(found, found.size() > limit, total, position, rendering);
    }

    /** The same where there may be more, although fewer were found. */
    public <S, T> Page<T> page(
            List<S> found, boolean more, long total, Function<S, Position> position, Function<S, T> rendering) {
        List<S> shown = found.subList(0, Math.min(limit, found.size()));
        List<S> items = backwards ? shown.reversed() : shown;
        boolean hasNext = backwards || more;
        boolean hasPrevious = backwards ? more : from.isPresent();
        return new Page<>(
                items.stream().map(rendering).toList(),
                total,
                hasNext && !items.isEmpty() ? cursor(position.apply(items.getLast())) : null,
                hasPrevious && !items.isEmpty() ? cursor(position.apply(items.getFirst())) : null);
    }

    private String cursor(Position position) {
        return new Cursor(list, position).toString();
    }

    private static long hash(List<String> words) {
        try {
            byte[] text = String.join("\0", words).getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("each JVM has SHA-256", e);
        }
    }

    private static RuntimeException refused(String pointer, String reason) {
        return Problem.malformed(FieldError.at(pointer, reason)).asException();
    }
}
