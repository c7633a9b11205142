package be.ecolenumerique.helpdesk.command.api;

import be.ecolenumerique.helpdesk.conventions.testing.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {
    @Test
    void givenCommandService_whenChecked_thenItKeepsTheRulesOfTheHouse() {
        HouseRules.check("command");
    }
}
