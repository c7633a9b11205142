package be.ecolenumerique.helpdesk.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ecolenumerique.helpdesk.backends.SharedBackends;
import be.ecolenumerique.helpdesk.contracts.AccountHash;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.MemberAdded;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.SupplierRegistered;
import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.Language;
import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.contracts.Person.Kind;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.conventions.problems.ProblemException;
import be.ecolenumerique.helpdesk.conventions.security.Caller;
import be.ecolenumerique.helpdesk.directory.KnownCaller.EnStaff;
import be.ecolenumerique.helpdesk.directory.KnownCaller.Nobody;
import be.ecolenumerique.helpdesk.directory.KnownCaller.OtherSystem;
import be.ecolenumerique.helpdesk.directory.KnownCaller.SchoolContact;
import be.ecolenumerique.helpdesk.directory.KnownCaller.SupplierUser;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CallerDirectoryIT {
    private static final SupplierId ACME = new SupplierId(1);
    private static final Person MEMBER = Sample.person(1, 1, Kind.SUPPLIER, "Marie", "marie@acme.be");
    private static final Person FORMER = Sample.person(2, 1, Kind.SUPPLIER, "Paul", "paul@acme.be");
    private static final Person STAFF = Sample.person(3, 1, Kind.EN, "Anne", "anne@en.be");
    private static final Person CONTACT = Sample.person(4, 1, Kind.SCHOOL, "Luc", "luc@school.be");
    private static final Person CONTACT_ELSEWHERE = Sample.person(5, 1, Kind.SCHOOL, "Luc P.", "luc@school.be");
    private static final Person MACHINE =
            Sample.withAccount(Sample.person(6, 1, Kind.SYSTEM, "Parc", ""), AccountHash.of("issuer", "parc"));
    private static final Person STAFF_AT_SCHOOL = Sample.person(7, 1, Kind.SCHOOL, "Anne", "anne@en.be");

    private final DirectorySource source = new DirectorySource();
    private final RunningReplica replica = new RunningReplica(source, SharedBackends.mongoUri(CallerDirectoryIT.class));

    @BeforeAll
    void fill() {
        Set.of(MEMBER, FORMER, STAFF, CONTACT, CONTACT_ELSEWHERE, MACHINE, STAFF_AT_SCHOOL)
                .forEach(source::person);
        source.event(new SupplierRegistered(ACME, "Acme", Language.FR));
        source.event(new MemberAdded(ACME, MEMBER.id()));
        replica.readToEnd();
    }

    @AfterAll
    void close() {
        replica.close();
        source.close();
    }

    @Test
    void givenSupplierUser_whenResolved_thenWithTheCompanyOfItsVerifiedAddress() {
        assertThat(resolve("marie@acme.be", Role.SUPPLIER))
                .hasValueSatisfying(known -> assertThat(known).isInstanceOfSatisfying(SupplierUser.class, user -> {
                    assertThat(user.person()).isEqualTo(MEMBER);
                    assertThat(user.company().id()).isEqualTo(ACME);
                }));
    }

    @Test
    void givenSupplierUserWithoutCompany_whenResolved_thenForbidden() {
        assertForbidden("paul@acme.be", Role.SUPPLIER);
        assertForbidden("nobody@acme.be", Role.SUPPLIER);
        assertForbidden("", Role.SUPPLIER);
        assertForbidden("anne@en.be", Role.SUPPLIER);
    }

    @Test
    void givenSupplierWhoIsOnTheOtherSideToo_whenResolved_thenForbidden() {
        assertForbidden("marie@acme.be", Role.SUPPLIER, Role.TECHNICIAN);
        assertForbidden("marie@acme.be", Role.SUPPLIER, Role.SYSTEM);
    }

    @Test
    void givenStaff_whenResolved_thenItsOwnRecordAndNoneOfASchool() {
        assertThat(resolve("anne@en.be", Role.TECHNICIAN)).contains(new EnStaff(STAFF, Set.of(Role.TECHNICIAN)));
        assertThat(resolve("new@en.be", Role.TECHNICIAN)).isEmpty();
    }

    @Test
    void givenSystem_whenResolved_thenByItsAccount() {
        assertThat(replica.callers.resolve(caller("parc", "", Role.SYSTEM)).blockOptional())
                .contains(new OtherSystem(MACHINE));
    }

    @Test
    void givenAccountWithoutRole_whenResolved_thenAllSchoolRecordsOfItsAddress() {
        assertThat(resolve("luc@school.be"))
                .hasValueSatisfying(known -> assertThat(((SchoolContact) known).persons())
                        .containsExactlyInAnyOrder(CONTACT, CONTACT_ELSEWHERE));
        assertThat(resolve("")).contains(new SchoolContact(List.of()));
    }

    @Test
    void givenOperator_whenResolved_thenNobody() {
        assertThat(resolve("marie@acme.be", Role.OPERATOR)).contains(new Nobody(Set.of(Role.OPERATOR)));
    }

    private Optional<KnownCaller> resolve(String address, Role... roles) {
        return replica.callers.resolve(caller("somebody", address, roles)).blockOptional();
    }

    private void assertForbidden(String address, Role... roles) {
        assertThatThrownBy(() -> resolve(address, roles))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal ->
                                assertThat(refusal.problem().status().value()).isEqualTo(403));
    }

    private static Caller caller(String subject, String address, Role... roles) {
        var profile = new Caller.Profile(EmailAddress.parse(address), Optional.empty(), Optional.empty());
        return new Caller("issuer", subject, Set.of(roles), profile);
    }
}
