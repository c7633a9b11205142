package be.ecolenumerique.helpdesk.conventions.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharedRoundTripsTest {
    private record Trip(List<String> questions, CompletableFuture<Function<String, String>> answers) {
        void answered() {
            answers.complete(question -> "answer to " + question);
        }

        void failed() {
            answers.completeExceptionally(new IllegalStateException("one of many"));
        }
    }

    private final List<Trip> trips = new CopyOnWriteArrayList<>();
    private final SharedRoundTrips<String, String> shared = new SharedRoundTrips<>(2, this::trip);

    private CompletableFuture<Function<String, String>> trip(List<String> questions) {
        trips.add(new Trip(questions, new CompletableFuture<>()));
        return trips.getLast().answers();
    }

    private void givenAsked(String question) {
        var _ = shared.ask(question);
    }

    @Test
    void givenNothingUnderWay_whenAsked_thenItBeginsAtOnce() {
        var answer = shared.ask("a");
        trips.getFirst().answered();

        assertThat(answer).isCompletedWithValue("answer to a");
    }

    @Test
    void givenAsManyUnderWayAsMayBe_whenMoreIsAsked_thenItWaitsAndSharesTheNext() {
        givenAsked("a");
        givenAsked("b");
        var c = shared.ask("c");
        var d = shared.ask("d");
        assertThat(trips).extracting(Trip::questions).containsExactly(List.of("a"), List.of("b"));

        trips.getFirst().answered();
        assertThat(trips.getLast().questions()).containsExactly("c", "d");
        trips.getLast().answered();

        assertThat(c).isCompletedWithValue("answer to c");
        assertThat(d).isCompletedWithValue("answer to d");
    }

    @Test
    void givenTheSameIsUnderWay_whenAskedAgain_thenTheOlderAnswerIsNotTaken() {
        givenAsked("a");
        givenAsked("b");
        var later = shared.ask("a");
        trips.getFirst().answered();

        assertThat(later).isNotDone();
        assertThat(trips.getLast().questions()).containsExactly("a");
    }

    @Test
    void givenARoundTripThatFails_whenOthersWait_thenItsOwnFailAndTheOthersAreAsked() {
        var failed = shared.ask("a");
        givenAsked("b");
        var waiting = shared.ask("c");
        trips.getFirst().failed();
        trips.getLast().answered();

        assertThat(failed).isCompletedExceptionally();
        assertThat(waiting).isCompletedWithValue("answer to c");
    }

    @Test
    void givenVeryMany_whenAsked_thenNoRoundTripIsWithoutBound() {
        IntStream.range(0, 202).forEach(i -> givenAsked("q" + i));
        for (int i = 0; i < trips.size(); i++) {
            trips.get(i).answered();
        }

        assertThat(trips)
                .hasSize(6)
                .allSatisfy(trip -> assertThat(trip.questions()).hasSizeLessThanOrEqualTo(64));
    }

    @Test
    void givenARoundTripOfManyThatFails_whenEachAsksAlone_thenOnlyTheFaultyOneFails() {
        var faulty = new SharedRoundTrips<Integer, Integer>(1, questions -> {
            throw new IllegalStateException("one of them");
        });
        Function<Integer, Integer> alone = question -> {
            if (question == 13) {
                throw new IllegalArgumentException("this one");
            }
            return 2 * question;
        };

        assertThat(faulty.askOrAlone(12, alone)).isEqualTo(24);
        assertThatThrownBy(() -> faulty.askOrAlone(13, alone)).hasMessage("this one");
    }

    @Test
    void givenARoundTripThatEndsInAnError_whenAskedAgain_thenNobodyWaitsForEver() {
        var broken = new SharedRoundTrips<String, String>(1, questions -> {
            throw new LinkageError("not there");
        });

        assertThat(broken.ask("a")).isCompletedExceptionally();
        assertThat(broken.ask("b")).isCompletedExceptionally();
    }

    @Test
    void givenSeveralInARoundTripThatFailsOrIsCancelled_whenTheyWait_thenEachAsksAlone() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> shared.askOrAlone("a", alone -> "alone " + alone));
            await().until(() -> trips.size() == 1);
            var second = threads.submit(() -> shared.askOrAlone("b", alone -> "alone " + alone));
            await().until(() -> trips.size() == 2);

            trips.getFirst().failed();
            trips.getLast().answers().cancel(true);

            assertThat(first.get()).isEqualTo("alone a");
            assertThat(second.get()).isEqualTo("alone b");
        }
    }

    @Test
    void givenManyWhoAskAtOnce_whenTheyWait_thenEachGetsItsOwnAnswer_andIsAskedForOnce() throws Exception {
        var asked = new ConcurrentLinkedQueue<Integer>();
        List<Future<Integer>> answers = new ArrayList<>();
        try (var trips = Executors.newSingleThreadExecutor();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var many = new SharedRoundTrips<Integer, Integer>(
                    1,
                    questions -> CompletableFuture.supplyAsync(
                            () -> {
                                asked.addAll(questions);
                                return question -> 2 * question;
                            },
                            trips));
            for (int n = 0; n < 500; n++) {
                int question = n;
                answers.add(threads.submit(() -> many.askOrAlone(question, alone -> -1)));
            }
            for (int n = 0; n < 500; n++) {
                assertThat(answers.get(n).get()).isEqualTo(2 * n);
            }
        }

        assertThat(asked).hasSize(500).doesNotHaveDuplicates();
    }
}
