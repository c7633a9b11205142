package be.ecolenumerique.helpdesk.query.projection.generations;

import be.ecolenumerique.helpdesk.query.projection.Generation;
import be.ecolenumerique.helpdesk.query.projection.generations.StoredGenerations.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Whether a generation that was built holds what the one that is shown holds: every ticket, its details and its
 * subscriptions at the same version by the same last event. Writes go on meanwhile, so it begins when the one that was built
 * has come at least as far, and what differs is looked at again each time it has: only what keeps differing counts.
 */
final class GenerationComparison {
    private static final int PAGE = 5_000;
    private static final int EXAMPLES = 20;
    private static final int LOOKS = 20;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    private static final long LONGEST_WAIT = 300;

    private final StoredGenerations stored;

    GenerationComparison(StoredGenerations stored) {
        this.stored = stored;
    }

    /** Two collections that should hold the same, and whose fault an earlier version in the shown one may be. */
    private record Twins(String shown, String built, Set<String> blocked) {}

    private record Doubt(Twins twins, Set<String> ids) {}

    private static final class Tally {
        private long tickets;
        private long versions;

        void add(Map<String, State> built) {
            tickets += built.size();
            versions += built.values().stream().mapToLong(State::version).sum();
        }
    }

    /** Empty while the one that was built is not as far. */
    Mono<Comparison> compare(RunningGeneration shown, RunningGeneration built) {
        var tally = new Tally();
        return complete(shown)
                .then(reached(shown, built))
                .flatMapMany(reached -> twins(shown.generation(), built.generation()))
                .concatMap(twins -> doubts(twins, "", new HashSet<>(), tally))
                .collectList()
                .filter(doubts -> !doubts.isEmpty())
                .flatMap(doubts -> settle(doubts, LOOKS, shown, built))
                .map(doubts -> result(doubts, tally));
    }

    /** What was on the topics when the comparison began is in the shown one: before, both may be equally empty. */
    private static Mono<Void> complete(RunningGeneration shown) {
        return shown.statuses()
                .flatMap(ends -> shown.statuses()
                        .filter(now -> RunningGeneration.reaches(now, ends))
                        .repeatWhenEmpty(looks -> looks.take(LONGEST_WAIT).delayElements(LOOK_AGAIN)))
                .switchIfEmpty(Mono.error(new IllegalStateException("the shown generation does not catch up")))
                .then();
    }

    private static Mono<Boolean> reached(RunningGeneration shown, RunningGeneration built) {
        return Mono.fromCallable(() -> built.isAsFarAs(shown))
                .subscribeOn(Schedulers.boundedElastic())
                .filter(reached -> reached)
                .repeatWhenEmpty(looks -> looks.take(LONGEST_WAIT).delayElements(LOOK_AGAIN));
    }

    private Flux<Twins> twins(Generation shown, Generation built) {
        return Mono.zip(stored.blocked(shown.tickets()), stored.blocked(shown.subscriptions()))
                .flatMapMany(blocked -> Flux.just(
                        new Twins(shown.tickets(), built.tickets(), blocked.getT1()),
                        new Twins(shown.details(), built.details(), blocked.getT1()),
                        new Twins(shown.subscriptions(), built.subscriptions(), blocked.getT2())));
    }

    /** Page by page, both read between the same ids. */
    private Mono<Doubt> doubts(Twins twins, String after, Set<String> found, Tally tally) {
        return stored.page(twins.shown(), after, PAGE).flatMap(shown -> {
            boolean isLast = shown.size() < PAGE;
            String upTo = isLast ? "\uffff" : new TreeMap<>(shown).lastKey();
            return stored.between(twins.built(), after, upTo).flatMap(built -> {
                found.addAll(different(twins, shown, built));
                if (twins.built().startsWith("tickets_")) {
                    tally.add(built);
                }
                return isLast ? Mono.just(new Doubt(twins, found)) : doubts(twins, upTo, found, tally);
            });
        });
    }

    private static Set<String> different(Twins twins, Map<String, State> shown, Map<String, State> built) {
        Set<String> ids = new HashSet<>(shown.keySet());
        ids.addAll(built.keySet());
        ids.removeIf(id -> agree(twins.blocked().contains(id), shown.get(id), built.get(id)));
        return ids;
    }

    private static boolean agree(boolean isBlocked, @Nullable State shown, @Nullable State built) {
        boolean isAhead = isBlocked && built != null && (shown == null || shown.version() < built.version());
        return isAhead || Objects.equals(shown, built);
    }

    private Mono<List<Doubt>> settle(List<Doubt> doubts, int looks, RunningGeneration shown, RunningGeneration built) {
        List<Doubt> open =
                doubts.stream().filter(doubt -> !doubt.ids().isEmpty()).toList();
        if (open.isEmpty() || looks == 0) {
            return Mono.just(open);
        }
        return Mono.delay(LOOK_AGAIN)
                .then(reached(shown, built))
                .thenMany(Flux.fromIterable(open))
                .concatMap(this::again)
                .collectList()
                .filter(rest -> !rest.isEmpty())
                .flatMap(rest -> settle(rest, looks - 1, shown, built));
    }

    private Mono<Doubt> again(Doubt doubt) {
        return Mono.zip(
                        stored.of(doubt.twins().shown(), doubt.ids()),
                        stored.of(doubt.twins().built(), doubt.ids()))
                .map(both -> new Doubt(doubt.twins(), different(doubt.twins(), both.getT1(), both.getT2())));
    }

    private static Comparison result(List<Doubt> doubts, Tally tally) {
        Map<String, Set<String>> byCollection = new LinkedHashMap<>();
        doubts.forEach(doubt -> byCollection.put(doubt.twins().built(), doubt.ids()));
        List<String> all = new ArrayList<>();
        byCollection.forEach((collection, ids) -> ids.forEach(id -> all.add(collection + " " + id)));
        Collections.sort(all);
        return new Comparison(
                tally.tickets,
                tally.versions,
                all.size(),
                all.stream().limit(EXAMPLES).toList());
    }
}
