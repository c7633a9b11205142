package be.ecolenumerique.helpdesk.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A sample of what {@code simulation/run} does. */
class SimulationTest {
    private static final long SEEDS = 150;
    private static final long SEEDS_OF_A_DEFECT = 12;

    private final Simulations simulations = new Simulations(new PrintStream(System.out, true, StandardCharsets.UTF_8));

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
    void givenEachDefect_whenRunAlone_thenItIsNoticed() {
        assertThat(simulations.defects(Sample.CAUGHT_SOON, SEEDS_OF_A_DEFECT)).isTrue();
    }
}
