package be.ecolenumerique.helpdesk.approval.sweeping;

import org.junit.jupiter.api.Test;

/** A sample of what {@code approval-service/four-hundred-days} runs with ten thousand tickets. */
class FourHundredDaysIT {

    @Test
    void givenManyTickets_whenFourHundredDaysPass_thenEachStepIsTakenOnceNotEarlyAndNotMissed() {
        new FourHundredDays(150, 20_260_302).pass();
    }
}
