package be.ecolenumerique.helpdesk.command.eventlog;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AskedTogetherTest {
    private record Question(List<String> keys, CompletableFuture<Map<String, String>> answer) {
        void answered() {
            answer.complete(
                    keys.stream().filter(key -> !key.equals("absent")).collect(toMap(k -> k, k -> "answer to " + k)));
        }
    }

    private final List<Question> questions = new ArrayList<>();
    private final AskedTogether<String, String> together = new AskedTogether<>(this::question, "none");

    private CompletableFuture<Map<String, String>> question(List<String> keys) {
        questions.add(new Question(keys, new CompletableFuture<>()));
        return questions.getLast().answer();
    }

    private void givenAsked(String key) {
        var _ = together.ask(key);
    }

    @Test
    void givenNothingUnderWay_whenAsked_thenAskedAtOnce() {
        var answer = together.ask("a");
        questions.getFirst().answered();

        assertThat(answer).isCompletedWithValue("answer to a");
    }

    @Test
    void givenQuestionsUnderWay_whenMoreIsAsked_thenItWaitsAndGoesInOne() {
        givenAsked("a");
        givenAsked("b");
        var c = together.ask("c");
        var d = together.ask("d");
        assertThat(questions).extracting(Question::keys).containsExactly(List.of("a"), List.of("b"));

        questions.getFirst().answered();
        assertThat(questions.getLast().keys()).containsExactly("c", "d");
        questions.getLast().answered();

        assertThat(c).isCompletedWithValue("answer to c");
        assertThat(d).isCompletedWithValue("answer to d");
    }

    @Test
    void givenTheSameIsUnderWay_whenAskedAgain_thenTheOlderAnswerIsNotTaken() {
        givenAsked("a");
        givenAsked("b");
        var later = together.ask("a");
        questions.getFirst().answered();

        assertThat(later).isNotDone();
        assertThat(questions.getLast().keys()).containsExactly("a");
    }

    @Test
    void givenNoAnswer_whenAsked_thenTheAbsentOne() {
        var answer = together.ask("absent");
        questions.getFirst().answered();

        assertThat(answer).isCompletedWithValue("none");
    }

    @Test
    void givenAQuestionThatFails_whenOthersWait_thenItsOwnFailAndTheOthersAreAsked() {
        var failed = together.ask("a");
        givenAsked("b");
        var waiting = together.ask("c");
        questions.getFirst().answer().completeExceptionally(new IllegalStateException());
        questions.getLast().answered();

        assertThat(failed).isCompletedExceptionally();
        assertThat(waiting).isCompletedWithValue("answer to c");
    }

    @Test
    void givenVeryMany_whenAsked_thenNoQuestionIsWithoutBound() {
        IntStream.range(0, 202).forEach(i -> givenAsked("k" + i));
        for (int i = 0; i < questions.size(); i++) {
            questions.get(i).answered();
        }

        assertThat(questions).hasSize(6).allSatisfy(q -> assertThat(q.keys()).hasSizeLessThanOrEqualTo(64));
    }
}
