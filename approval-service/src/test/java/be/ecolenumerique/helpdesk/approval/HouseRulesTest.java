package be.ecolenumerique.helpdesk.approval;

import be.ecolenumerique.helpdesk.conventions.testing.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    @Test
    void givenThisService_whenItsClassesAreRead_thenTheRulesOfTheHouseHold() {
        HouseRules.check("approval");
    }
}
