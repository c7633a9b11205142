package be.ecolenumerique.helpdesk.conventions.defaults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ecolenumerique.helpdesk.conventions.clock.DomainClock;
import be.ecolenumerique.helpdesk.conventions.sample.SampleEndpoint;
import be.ecolenumerique.helpdesk.conventions.testing.HouseRules;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HouseRulesTest {
    /** What the rules are there to find. */
    static final class ClockManager {
        Instant time() {
            return Instant.now();
        }
    }

    @Test
    void givenClassWithATimeOfItsOwn_whenChecked_thenFound() {
        var classes = new ClassFileImporter().importClasses(ClockManager.class);

        assertThatThrownBy(() -> HouseRules.noTimeOfTheirOwn().check(classes)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> HouseRules.namesThatSaySomething().check(classes))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void givenEndpointThatNamesNobody_whenChecked_thenFound() {
        var classes = new ClassFileImporter().importClasses(SampleEndpoint.class);

        assertThatThrownBy(() -> HouseRules.endpointsSayWhoMayUseThem().check(classes))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("nobodyMay")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("SampleEndpoint.write"));
    }

    @Test
    void givenConventions_whenChecked_thenTheyKeepTheRules() {
        var classes = new ClassFileImporter().importPackagesOf(DomainClock.class);

        HouseRules.noTimeOfTheirOwn().check(classes);
        HouseRules.namesThatSaySomething().check(classes);
    }
}
