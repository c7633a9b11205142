package be.ecolenumerique.helpdesk.query.following;

import be.ecolenumerique.helpdesk.query.feed.ChangeCursor;
import be.ecolenumerique.helpdesk.query.feed.ChangeCursor.Batch;
import be.ecolenumerique.helpdesk.query.feed.StreamEnded;
import be.ecolenumerique.helpdesk.query.feed.TicketFeed;
import be.ecolenumerique.helpdesk.query.following.Following.RowsVanished;
import com.mongodb.MongoCommandException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the columns as MongoDB's rows are: opens the stream, reads all rows, applies what came meanwhile, then each change. An
 * interrupted stream goes on where it was; where MongoDB no longer knows that place, all begins again, over what is there:
 * each row says itself whether it is newer.
 */
final class FollowerThread {
    private static final Logger LOG = LoggerFactory.getLogger(FollowerThread.class);
    private static final Duration AT_ONCE = Duration.ofMillis(1);
    private static final Duration WAIT = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofMillis(250);
    /** The place is no longer in the log, the token can not be read, the stream can not go on. */
    private static final Set<Integer> LOST = Set.of(136, 260, 280, 286);

    /** A killed cursor, a new primary: after so many in a row it is something else. */
    private static final int FEW_REFUSALS = 3;

    private final TicketFeed feed;
    private final Following following;
    private final FollowerState state;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread;
    private Optional<Document> place = Optional.empty();
    private int refusals;

    FollowerThread(TicketFeed feed, Following following, FollowerState state) {
        this.feed = feed;
        this.following = following;
        this.state = state;
        this.thread = Thread.ofPlatform()
                .daemon()
                .name("follow-" + feed.generation().tickets())
                .unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Where an earlier one was. */
    void startFrom(Document token) {
        place = Optional.of(token);
        start();
    }

    /** Does not wait for it: a batch under way changes nothing that anybody asks any more. */
    void stop() {
        stopping.countDown();
        thread.interrupt();
    }

    private void run() {
        while (isWanted()) {
            try (var cursor = feed.open(place)) {
                if (place.isEmpty()) {
                    load(cursor);
                }
                follow(cursor);
            } catch (RuntimeException e) {
                interrupted(e);
            }
        }
    }

    private void load(ChangeCursor cursor) {
        following.streams().startFrom(cursor.openedAt());
        try (var rows = feed.scan()) {
            rows.forEach(row -> following.found(row, cursor.openedAt() - 1));
        }
        Batch batch = cursor.next(AT_ONCE);
        following.apply(batch.changes());
        while (batch.full()) {
            batch = cursor.next(AT_ONCE);
            following.apply(batch.changes());
        }
        applied(batch);
        following.waits().anythingMoved();
        state.loaded();
    }

    private void follow(ChangeCursor cursor) {
        while (isWanted()) {
            Batch batch = cursor.next(WAIT);
            following.apply(batch.changes());
            applied(batch);
        }
    }

    private void applied(Batch batch) {
        place = Optional.of(batch.token());
        refusals = 0;
        state.upToDate();
    }

    private void interrupted(RuntimeException e) {
        if (!isWanted()) {
            return;
        }
        LOG.warn("The stream of {} was interrupted: {}", feed.generation().tickets(), e.toString());
        if (isLost(e)) {
            place = Optional.empty();
            state.lost();
        }
        if (e instanceof RowsVanished) {
            following.columns().clear();
        }
        pause();
    }

    private boolean isLost(RuntimeException e) {
        return switch (e) {
            case StreamEnded _, RowsVanished _ -> true;
            case MongoCommandException refused -> LOST.contains(refused.getCode()) || ++refusals > FEW_REFUSALS;
            default -> false;
        };
    }

    private boolean isWanted() {
        return stopping.getCount() > 0;
    }

    private void pause() {
        try {
            var _ = stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            stopping.countDown();
            Thread.currentThread().interrupt();
        }
    }
}
