package be.ecolenumerique.helpdesk.command.api;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ecolenumerique.helpdesk.command.publishing.PublishedRecords;
import be.ecolenumerique.helpdesk.conventions.testing.HouseRules;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class HouseRulesTest {
    @Test
    void givenCommandService_whenChecked_thenItKeepsTheRulesOfTheHouse() {
        HouseRules.check("command");
    }

    @Test
    void givenClassBesideTheRelay_whenItSpeaksKafkaWithoutBeingNamed_thenFound() {
        var classes = new ClassFileImporter().importClasses(PublishedRecords.class);

        assertThatThrownBy(() -> HouseRules.kafkaAtTheBorder().check(classes))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("PublishedRecords");
    }
}
