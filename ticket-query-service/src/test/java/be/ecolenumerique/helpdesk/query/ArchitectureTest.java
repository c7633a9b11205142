package be.ecolenumerique.helpdesk.query;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import be.ecolenumerique.helpdesk.conventions.testing.HouseRules;
import be.ecolenumerique.helpdesk.directory.Companies;
import be.ecolenumerique.helpdesk.directory.People;
import be.ecolenumerique.helpdesk.query.answers.Names;
import be.ecolenumerique.helpdesk.query.scope.Reader;
import be.ecolenumerique.helpdesk.query.scope.Readers;
import be.ecolenumerique.helpdesk.query.scope.Scope;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The wall is a rule of the build: no data without a scope, no scope but from a caller. */
@AnalyzeClasses(packages = "be.ecolenumerique.helpdesk.query", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule onlyTheWallAndTheProjectionHoldCollections = noClasses()
            .that()
            .resideOutsideOfPackages("..query.scope..", "..query.projection..", "..query.feed..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("com.mongodb.reactivestreams.client.MongoCollection")
            .because("what is read of a ticket is read through ScopedTickets");

    @ArchTest
    static final ArchRule onlyConfigurationHoldsTheDatabase = noClasses()
            .that()
            .resideOutsideOfPackages("..query.scope..", "..query.projection..", "..query.feed..")
            .and()
            .doNotHaveSimpleName("FollowerConfiguration")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.mongodb.reactivestreams.client..");

    @ArchTest
    static final ArchRule rowsWithoutAScopeGoIntoColumnsAlone = noClasses()
            .that()
            .resideOutsideOfPackages("..query.feed..", "..query.following..")
            .and()
            .doNotHaveSimpleName("FollowerConfiguration")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..query.feed..")
            .because("the follower answers to scopes, its feed does not");

    @ArchTest
    static final ArchRule companiesAndPeopleAreReadThroughTheWall = noClasses()
            .that()
            .resideOutsideOfPackage("..query.scope..")
            .and()
            .doNotBelongToAnyOf(Names.class, QueryConfiguration.class)
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Companies.class, People.class)
            .because(
                    "names are put to ids that the caller was given; everything else of the directory is ScopedDirectory's");

    @ArchTest
    static final ArchRule onlyReadersMakeAReader = noClasses()
            .that()
            .doNotBelongToAnyOf(Readers.class)
            .should()
            .callConstructorWhere(DescribedPredicate.describe(
                    "makes a reader", call -> call.getTarget().getOwner().isEquivalentTo(Reader.class)));

    @ArchTest
    static final ArchRule nobodyMakesAScopeButItself = constructors()
            .that()
            .areDeclaredInClassesThat()
            .belongToAnyOf(Scope.class)
            .should()
            .bePrivate();

    @ArchTest
    static final ArchRule scopesComeFromReaders = noClasses()
            .that()
            .doNotBelongToAnyOf(Readers.class, Scope.class)
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "makes a scope of nothing but its words",
                    call -> call.getTarget().getOwner().isEquivalentTo(Scope.class)
                            && call.getTarget().getName().startsWith("of")));

    @ArchTest
    static final ArchRule theHandleOfTicketsStaysInside = noClasses()
            .that()
            .resideInAPackage("..query.scope..")
            .and()
            .doNotHaveSimpleName("ScopedCollection")
            .and()
            .doNotHaveSimpleName("ScopedTickets")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.type(MongoCollection.class));

    @Test
    void givenTheHouse_whenThisServiceIsBuilt_thenItKeepsItsRules() {
        HouseRules.check("query");
    }
}
