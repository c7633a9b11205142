package be.ecolenumerique.helpdesk.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A sample of what {@code simulation/run} does; {@code simulation/run --defects} catches all defects. */
class SimulationTest {
    /** One of each part of the help desk, of those that few seeds show. */
    private static final List<Defect> SAMPLE = List.of(
            Defect.NO_INDEX_ON_VERSIONS,
            Defect.ACKNOWLEDGED_BEFORE_APPENDED,
            Defect.SECOND_EVENT_DROPPED,
            Defect.FAILED_BATCH_SKIPPED,
            Defect.FORMER_COMPANY_KEEPS_ACCESS,
            Defect.CLAIM_IGNORED,
            Defect.ANSWERED_APPROVAL_STAYS);

    private static final int SEEDS = 3;

    private final Simulations simulations = new Simulations(System.out, 1);

    @Test
    void givenOneSeed_whenRunTwice_thenTheTraceIsTheSame() {
        Run.Result first = Run.of(7, Defects.NONE, true);
        Run.Result second = Run.of(7, Defects.NONE, true);

        assertThat(second.trace().lines()).isEqualTo(first.trace().lines());
        assertThat(second.trace().hash()).isEqualTo(first.trace().hash());
        assertThat(Run.of(8, Defects.NONE, false).trace().hash())
                .isNotEqualTo(first.trace().hash());
    }

    @Test
    void givenTheSystemAsItIs_whenRunOverSomeSeeds_thenNoneFails() {
        assertThat(simulations.clean(LongStream.rangeClosed(1, SEEDS))).isTrue();
    }

    @Test
    void givenADefect_whenRunOverFewSeeds_thenItIsNoticed() {
        assertThat(simulations.caught(SAMPLE, LongStream.rangeClosed(1, SEEDS))).isTrue();
    }
}
