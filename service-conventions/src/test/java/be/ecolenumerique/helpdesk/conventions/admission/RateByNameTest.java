package be.ecolenumerique.helpdesk.conventions.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RateByNameTest {
    private static final Duration LONGER_THAN_THE_TEST = Duration.ofHours(1);
    private static final Duration A_MOMENT = Duration.ofMillis(2);

    @Test
    void givenOneNameAtItsBound_whenMoreIsAskedFor_thenItIsRefusedAndOthersAreNot() {
        var rate = new RateByName(3, LONGER_THAN_THE_TEST);

        var asked = IntStream.range(0, 5).mapToObj(n -> rate.permits("ACME")).toList();

        assertThat(asked).containsExactly(true, true, true, false, false);
        assertThat(rate.permits("Globex")).isTrue();
    }

    @Test
    void givenOneNameAtItsBound_whenTheTimeIsOver_thenItMayAgain() {
        var rate = new RateByName(1, A_MOMENT);
        assertThat(rate.permits("ACME")).isTrue();

        await().until(() -> rate.permits("ACME"));
    }

    @Test
    void givenCompaniesOverTheirRate_whenRefused_thenHowOftenIsCounted_andNotWhose() {
        var registry = new SimpleMeterRegistry();
        var rate = RateByName.ofCompanies("reads", 1, registry);

        var refused = Stream.of("SUP-1", "SUP-1", "SUP-1", "SUP-2", "SUP-2")
                .filter(company -> !rate.permits(company))
                .count();

        assertThat(refused).isPositive();
        assertThat(registry.getMeters()).singleElement().satisfies(meter -> {
            assertThat(meter.getId().getName()).isEqualTo("helpdesk.reads.turned.away");
            assertThat(meter.getId().getTags()).containsExactly(Tag.of("limit", "company"));
            assertThat(meter.measure())
                    .singleElement()
                    .satisfies(count -> assertThat(count.getValue()).isEqualTo((double) refused));
        });
    }
}
