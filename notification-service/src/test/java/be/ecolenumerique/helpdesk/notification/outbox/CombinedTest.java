package be.ecolenumerique.helpdesk.notification.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CombinedTest {
    private static final int QUESTIONS = 500;

    private final ConcurrentLinkedQueue<List<Integer>> asked = new ConcurrentLinkedQueue<>();

    @Test
    void givenAnAnswerUnderWay_whenOthersAsk_thenTheyShareTheNextQuestion() throws Exception {
        var first = new CountDownLatch(1);
        var others = new Phaser(1);
        var combined = new Combined<Integer, Integer>(
                questions -> {
                    asked.add(questions);
                    if (asked.size() == 1) {
                        first.countDown();
                        others.awaitAdvance(0);
                    }
                    return doubled(questions);
                },
                question -> -1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var earliest = threads.submit(() -> combined.ask(0));
            first.await();
            List<Future<Integer>> later = IntStream.range(1, 100)
                    .mapToObj(n -> threads.submit(() -> combined.ask(n)))
                    .toList();
            while (combined.waitingNow() < later.size()) {
                Thread.onSpinWait();
            }
            others.arrive();

            assertThat(earliest.get()).isZero();
            for (int n = 0; n < later.size(); n++) {
                assertThat(later.get(n).get()).isEqualTo(2 * (n + 1));
            }
        }
        assertThat(asked).hasSize(2);
    }

    @Test
    void givenManyWhoAsk_whenAllAtOnce_thenEachGetsItsOwnAnswer_andIsAskedForOnce() throws Exception {
        var combined = new Combined<Integer, Integer>(
                questions -> {
                    asked.add(questions);
                    return doubled(questions);
                },
                question -> -1);
        List<Future<Integer>> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < QUESTIONS; n++) {
                int question = n;
                answers.add(threads.submit(() -> combined.ask(question)));
            }
        }

        for (int n = 0; n < QUESTIONS; n++) {
            assertThat(answers.get(n).get()).isEqualTo(2 * n);
        }
        assertThat(asked.stream().flatMap(List::stream)).hasSize(QUESTIONS).doesNotHaveDuplicates();
    }

    @Test
    void givenAQuestionOfManyThatFails_whenAsked_thenEachAsksAlone_andOnlyTheFaultyOneFails() {
        var combined = new Combined<Integer, Integer>(
                questions -> {
                    throw new IllegalStateException("one of them");
                },
                question -> {
                    if (question == 13) {
                        throw new IllegalArgumentException("this one");
                    }
                    return 2 * question;
                });

        assertThat(combined.ask(12)).isEqualTo(24);
        assertThatThrownBy(() -> combined.ask(13)).hasMessage("this one");
    }

    private static List<Integer> doubled(List<Integer> questions) {
        return questions.stream().map(question -> 2 * question).toList();
    }
}
