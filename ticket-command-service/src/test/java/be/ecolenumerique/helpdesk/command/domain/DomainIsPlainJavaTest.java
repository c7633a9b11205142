package be.ecolenumerique.helpdesk.command.domain;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
        packages = "be.ecolenumerique.helpdesk.command.domain",
        importOptions = ImportOption.DoNotIncludeTests.class)
class DomainIsPlainJavaTest {
    @ArchTest
    static final ArchRule domainIsPlainJava = classes()
            .that()
            .resideInAPackage("..command.domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("..command.domain..", "..contracts..", "java..", "org.jspecify..");
}
