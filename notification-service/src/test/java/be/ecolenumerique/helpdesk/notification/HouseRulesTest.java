package be.ecolenumerique.helpdesk.notification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import be.ecolenumerique.helpdesk.conventions.testing.HouseRules;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class HouseRulesTest {
    private static final String PACKAGE = "be.ecolenumerique.helpdesk.notification";

    @Test
    void givenThisService_whenItsClassesAreRead_thenTheRulesOfTheHouseHold() {
        HouseRules.check("notification");
    }

    @Test
    void givenThePolicy_whenItsClassesAreRead_thenItIsPlainJava() {
        classes()
                .that()
                .resideInAPackage(PACKAGE + ".policy")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(PACKAGE + ".policy", "..contracts..", "java..", "org.jspecify..")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(PACKAGE));
    }
}
