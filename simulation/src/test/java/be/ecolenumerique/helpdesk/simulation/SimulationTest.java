package be.ecolenumerique.helpdesk.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A sample of what {@code simulation/run} does. */
class SimulationTest {
    private static final long SEEDS = 5;
    private static final long SEEDS_OF_A_DEFECT = 1;
    /** The others need more seeds than there is time for here; {@code simulation/run --defects} catches all. */
    private static final long SHOWN_SOON = 18;

    private final Simulations simulations = new Simulations(System.out);

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
    void givenTheSystemAsItIs_whenRunOverManySeeds_thenNoneFails() {
        assertThat(simulations.clean(SEEDS)).isTrue();
    }

    @Test
    void givenEachDefectAlone_whenRunOverFewSeeds_thenMostAreNoticed() {
        assertThat(simulations.caught(List.of(Defect.values()), SEEDS_OF_A_DEFECT))
                .isGreaterThanOrEqualTo(SHOWN_SOON);
    }
}
