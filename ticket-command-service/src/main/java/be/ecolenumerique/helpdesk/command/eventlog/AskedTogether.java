package be.ecolenumerique.helpdesk.command.eventlog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Things asked for while earlier questions are under way wait together and go to MongoDB in one: what each write needs
 * costs a question per moment, not per write. A question begins after everything in it was asked for, so its answer is as
 * new as that of a question of one's own. Nobody waits where nothing is under way.
 */
public final class AskedTogether<K, V> {
    private static final int MOST_UNDER_WAY = 2;
    private static final int MOST_IN_ONE = 64;

    private final Function<List<K>, CompletableFuture<Map<K, V>>> question;
    private final V absent;
    private final Map<K, CompletableFuture<V>> waiting = new LinkedHashMap<>();
    private int underWay;

    /**
     * @param question answers all keys of its list that have an answer; begins at once and does not block
     * @param absent for the keys that it does not answer
     */
    public AskedTogether(Function<List<K>, CompletableFuture<Map<K, V>>> question, V absent) {
        this.question = question;
        this.absent = absent;
    }

    public CompletableFuture<V> ask(K key) {
        CompletableFuture<V> answer;
        synchronized (this) {
            answer = waiting.computeIfAbsent(key, k -> new CompletableFuture<>());
            if (underWay == MOST_UNDER_WAY) {
                return answer;
            }
            underWay++;
        }
        send();
        return answer;
    }

    private void send() {
        Map<K, CompletableFuture<V>> batch = nextOrEnd();
        if (!batch.isEmpty()) {
            var _ = begin(List.copyOf(batch.keySet())).whenComplete((found, failure) -> {
                batch.forEach((key, answer) -> {
                    if (failure == null) {
                        answer.complete(found.getOrDefault(key, absent));
                    } else {
                        answer.completeExceptionally(failure);
                    }
                });
                send();
            });
        }
    }

    private CompletableFuture<Map<K, V>> begin(List<K> keys) {
        try {
            return question.apply(keys);
        } catch (RuntimeException notEvenBegun) {
            return CompletableFuture.failedFuture(notEvenBegun);
        }
    }

    private synchronized Map<K, CompletableFuture<V>> nextOrEnd() {
        Map<K, CompletableFuture<V>> batch = new LinkedHashMap<>();
        for (K key : new ArrayList<>(waiting.keySet()).subList(0, Math.min(MOST_IN_ONE, waiting.size()))) {
            batch.put(key, waiting.remove(key));
        }
        if (batch.isEmpty()) {
            underWay--;
        }
        return batch;
    }
}
