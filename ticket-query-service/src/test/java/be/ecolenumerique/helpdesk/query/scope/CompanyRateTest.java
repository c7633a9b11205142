package be.ecolenumerique.helpdesk.query.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ecolenumerique.helpdesk.contracts.Language;
import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.conventions.admission.RateByName;
import be.ecolenumerique.helpdesk.conventions.problems.Problem;
import be.ecolenumerique.helpdesk.conventions.problems.ProblemException;
import be.ecolenumerique.helpdesk.directory.Company;
import be.ecolenumerique.helpdesk.directory.KnownCaller;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CompanyRateTest {
    private final CompanyRate rate = new CompanyRate(new RateByName(2, Duration.ofHours(1)));

    @Test
    void givenTwoPeopleOfACompany_whenTheyAskTooOftenTogether_thenTheyAreTurnedAway_andAnotherCompanyIsNot() {
        rate.count(somebodyAt(1));
        rate.count(somebodyAt(1));

        assertThatThrownBy(() -> rate.count(somebodyAt(1)))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.problem()).isEqualTo(Problem.tooMany()));
        assertThatCode(() -> rate.count(somebodyAt(2))).doesNotThrowAnyException();
    }

    @Test
    void givenEnStaff_whenTheyAskOften_thenTheyHaveNoSuchRate() {
        for (int n = 0; n < 10; n++) {
            rate.count(new KnownCaller.EnStaff(person(Person.Kind.EN), Set.of()));
        }
    }

    private static KnownCaller somebodyAt(int company) {
        var acme = new Company(new SupplierId(company), "ACME", Language.FR, Optional.empty(), Set.of(), false, 1);
        return new KnownCaller.SupplierUser(person(Person.Kind.SUPPLIER), acme);
    }

    private static Person person(Person.Kind kind) {
        return new Person(
                PersonId.random(), 1, kind, "Marie", Optional.empty(), Optional.empty(), Language.FR, Optional.empty());
    }
}
