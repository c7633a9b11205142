package be.ecolenumerique.helpdesk.notification.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * One round trip for all who wait for one: whoever asks while an answer is under way is part of the next question, so nobody
 * gets an answer that is older than what was asked. Where the question of many fails, each asks again alone.
 */
public final class Combined<Q, A> {
    private static final int MOST = 256;

    private record Waiting<Q, A>(Q question, CompletableFuture<A> answer) {}

    private final Function<List<Q>, List<A>> many;
    private final Function<Q, A> alone;
    private final ConcurrentLinkedQueue<Waiting<Q, A>> queue = new ConcurrentLinkedQueue<>();
    private final Lock asking = new ReentrantLock();

    /** @param many answers in the order of the questions */
    public Combined(Function<List<Q>, List<A>> many, Function<Q, A> alone) {
        this.many = many;
        this.alone = alone;
    }

    public A ask(Q question) {
        var mine = new Waiting<Q, A>(question, new CompletableFuture<>());
        queue.add(mine);
        while (!mine.answer().isDone()) {
            asking.lock();
            try {
                if (!mine.answer().isDone()) {
                    askForThoseWho(waiting());
                }
            } finally {
                asking.unlock();
            }
        }
        return mine.answer().isCompletedExceptionally()
                ? alone.apply(question)
                : mine.answer().join();
    }

    int waitingNow() {
        return queue.size();
    }

    private List<Waiting<Q, A>> waiting() {
        List<Waiting<Q, A>> batch = new ArrayList<>();
        for (var next = queue.poll(); next != null; next = batch.size() < MOST ? queue.poll() : null) {
            batch.add(next);
        }
        return batch;
    }

    private void askForThoseWho(List<Waiting<Q, A>> wait) {
        try {
            List<A> answers = many.apply(wait.stream().map(Waiting::question).toList());
            for (int n = 0; n < wait.size(); n++) {
                wait.get(n).answer().complete(answers.get(n));
            }
        } catch (RuntimeException e) {
            wait.forEach(each -> each.answer().completeExceptionally(e));
        }
    }
}
