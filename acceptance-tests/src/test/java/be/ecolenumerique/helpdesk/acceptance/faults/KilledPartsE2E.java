package be.ecolenumerique.helpdesk.acceptance.faults;

import be.ecolenumerique.helpdesk.acceptance.people.Story;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * A sample of {@code acceptance-tests/faults kills}: once each, under a third of its load (kill -9), and the auditor compares all
 * parts.
 */
class KilledPartsE2E {
    private static final Load.Crowd CROWD = new Load.Crowd(3, Duration.ofMillis(300));

    @Test
    void givenLoad_whenEveryPartIsKilled_thenNothingIsLostAndNothingIsDoneTwice() throws Exception {
        new KillsUnderLoad(1, 1, CROWD).in(Story.begin()).pronounce();
    }
}
