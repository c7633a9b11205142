package be.ecolenumerique.helpdesk.consumer.projecting;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.consumer.records.Delivery;
import be.ecolenumerique.helpdesk.consumer.testing.Arrivals;
import be.ecolenumerique.helpdesk.consumer.testing.Comments;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {
    @ParameterizedTest
    @CsvSource({"0, 1, NEXT", "0, 2, GAP", "4, 5, NEXT", "4, 6, GAP", "4, 4, KNOWN", "4, 3, KNOWN", "4, 1, KNOWN"})
    void givenEventsApplied_whenOneArrives_thenItsNumberDecides(long applied, long arriving, Verdict verdict) {
        Delivery delivery = Arrivals.comment(1, arriving, "a", 9);

        assertThat(Verdict.of(applied, Comments.idOf(1, applied), delivery)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"4, 4, OTHER_HISTORY", "4, 5, NEXT", "4, 3, KNOWN"})
    void givenLastEventHadAnotherId_whenItsNumberArrives_thenTheLogIsAnother(
            long applied, long arriving, Verdict verdict) {
        assertThat(Verdict.of(applied, "of another history", Arrivals.comment(1, arriving, "a", 9)))
                .isEqualTo(verdict);
    }
}
