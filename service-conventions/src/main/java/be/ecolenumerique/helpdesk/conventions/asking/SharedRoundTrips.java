package be.ecolenumerique.helpdesk.conventions.asking;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/**
 * Questions that are asked while earlier ones are under way wait together and share the next round trip: what each needs
 * costs a round trip per moment, not one each. A round trip begins after everything in it was asked, so its answer is as new
 * as that to a question of one's own. Nobody waits where fewer are under way than may be.
 */
public final class SharedRoundTrips<Q, A> {
    private static final int MOST_IN_ONE = 64;

    private record Asked<Q, A>(Q question, CompletableFuture<Function<Q, A>> answers) {}

    private final int mostUnderWay;
    private final Function<List<Q>, CompletableFuture<Function<Q, A>>> trip;
    private final Queue<Asked<Q, A>> waiting = new ArrayDeque<>();
    private int underWay;

    /**
     * @param trip for what answers each of its questions; begins at once, does not block and always ends
     */
    public SharedRoundTrips(int mostUnderWay, Function<List<Q>, CompletableFuture<Function<Q, A>>> trip) {
        this.mostUnderWay = mostUnderWay;
        this.trip = trip;
    }

    /** Fails with the round trip that it was part of. */
    public CompletableFuture<A> ask(Q question) {
        return answersTo(question).thenApply(answers -> answers.apply(question));
    }

    /** Waits; where the round trip fails, each that was part of it asks again {@code alone}: one bad question fails by itself. */
    public A askOrAlone(Q question, Function<Q, A> alone) {
        Function<Q, A> answers;
        try {
            answers = answersTo(question).join();
        } catch (CompletionException | CancellationException ofMany) {
            answers = alone;
        }
        return answers.apply(question);
    }

    private CompletableFuture<Function<Q, A>> answersTo(Q question) {
        var mine = new Asked<Q, A>(question, new CompletableFuture<>());
        synchronized (this) {
            waiting.add(mine);
            if (underWay == mostUnderWay) {
                return mine.answers();
            }
            underWay++;
        }
        send();
        return mine.answers();
    }

    private void send() {
        List<Asked<Q, A>> together = nextOrEnd();
        if (!together.isEmpty()) {
            var _ = begin(together.stream().map(Asked::question).toList()).whenComplete((answers, failure) -> {
                together.forEach(asked -> {
                    if (failure == null) {
                        asked.answers().complete(answers);
                    } else {
                        asked.answers().completeExceptionally(failure);
                    }
                });
                send();
            });
        }
    }

    private CompletableFuture<Function<Q, A>> begin(List<Q> questions) {
        try {
            return trip.apply(questions);
        } catch (Throwable notEvenBegun) { // whatever it is, those who wait must hear of it
            return CompletableFuture.failedFuture(notEvenBegun);
        }
    }

    private synchronized List<Asked<Q, A>> nextOrEnd() {
        List<Asked<Q, A>> together = new ArrayList<>();
        while (together.size() < MOST_IN_ONE && !waiting.isEmpty()) {
            together.add(waiting.remove());
        }
        if (together.isEmpty()) {
            underWay--;
        }
        return together;
    }
}
