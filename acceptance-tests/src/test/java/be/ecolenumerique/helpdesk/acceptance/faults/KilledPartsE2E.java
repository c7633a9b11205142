package be.ecolenumerique.helpdesk.acceptance.faults;

import be.ecolenumerique.helpdesk.acceptance.people.Story;
import org.junit.jupiter.api.Test;

/** A sample of {@code acceptance-tests/faults kills}: once each, under load (kill -9), and the auditor compares all parts. */
class KilledPartsE2E {

    @Test
    void givenLoad_whenEveryPartIsKilled_thenNothingIsLostAndNothingIsDoneTwice() throws Exception {
        new KillsUnderLoad(1, 1).in(Story.begin()).pronounce();
    }
}
