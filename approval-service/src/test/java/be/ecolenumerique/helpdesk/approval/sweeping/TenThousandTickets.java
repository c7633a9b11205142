package be.ecolenumerique.helpdesk.approval.sweeping;

import org.junit.jupiter.api.Test;

/** Some minutes; run by {@code approval-service/four-hundred-days}, which may name a seed. */
class TenThousandTickets {

    @Test
    void givenTenThousandTickets_whenFourHundredDaysPass_thenEachStepIsTakenOnceNotEarlyAndNotMissed() {
        long seed = Long.getLong("helpdesk.seed", System.nanoTime());
        System.out.println("seed " + seed);
        new FourHundredDays(10_000, seed).pass();
    }
}
