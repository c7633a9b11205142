package be.ecolenumerique.helpdesk.directory;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.backends.SharedBackends;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.MemberAdded;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.MemberRemoved;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.ReferenceMailboxSet;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.SupplierRegistered;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.SupplierSuspended;
import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.Language;
import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.contracts.Person.Kind;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DirectoryReplicaIT {
    private static final SupplierId ACME = new SupplierId(1);
    private static final Person MARIE = Sample.person(1, 1, Kind.SUPPLIER, "Marie Noël", "marie@acme.be");

    private final DirectorySource source = new DirectorySource();
    private final String mongoUri = SharedBackends.mongoUri(DirectoryReplicaIT.class);
    private final RunningReplica replica = new RunningReplica(source, mongoUri);

    @AfterEach
    void close() {
        replica.close();
        source.close();
    }

    @Test
    void givenRevisions_whenAnOlderOneComesLate_thenTheNewestStays() {
        source.person(Sample.person(1, 2, Kind.SUPPLIER, "Marie Durant", "marie@acme.be"));
        source.person(MARIE);
        replica.readToEnd();

        assertThat(replica.people.find(MARIE.id()).block())
                .isEqualTo(Sample.person(1, 2, Kind.SUPPLIER, "Marie Durant", "marie@acme.be"));
    }

    @Test
    void givenErasedPerson_whenARecordOfItComesLate_thenItStaysErased() {
        source.person(MARIE);
        source.erase(MARIE.id());
        source.person(Sample.person(1, 7, Kind.SUPPLIER, "Marie", "marie@acme.be"));
        replica.readToEnd();

        assertThat(replica.people.find(MARIE.id()).blockOptional()).isEmpty();
        assertThat(replica.people
                        .byAddress(EmailAddress.of("marie@acme.be"))
                        .collectList()
                        .block())
                .isEmpty();
    }

    @Test
    void givenACertificateOfErasure_whenNoTombstoneIsThereAnyMore_thenTheRecordIsGone_andALateOneChangesNothing() {
        source.person(MARIE);
        replica.readToEnd();
        source.certify(MARIE.id());
        replica.readToEnd();
        source.person(Sample.person(1, 7, Kind.SUPPLIER, "Marie", "marie@acme.be"));
        replica.readToEnd();

        assertThat(replica.people.find(MARIE.id()).blockOptional()).isEmpty();
        assertThat(replica.people.isErased(MARIE.id()).block()).isTrue();
        assertThat(replica.people.isErased(Sample.id(2)).block()).isFalse();
        assertThat(replica.stored("people")).noneMatch(document -> document.contains("Marie"));
    }

    @Test
    void givenTheTopicsAlone_whenAFreshReplicaReadsThem_thenItsDirectoryIsTheOtherOnes() {
        registerAcme();
        source.person(MARIE);
        source.person(Sample.person(2, 1, Kind.EN, "Zoé Noëlle", "zoe@en.be"));
        source.event(new MemberAdded(ACME, MARIE.id()));
        source.event(new MemberAdded(ACME, Sample.id(3)));
        source.event(new MemberRemoved(ACME, Sample.id(3)));
        source.event(new SupplierSuspended(ACME));
        source.certify(Sample.id(2));
        replica.readToEnd();

        try (var fresh = new RunningReplica(source, SharedBackends.mongoUri(RunningReplica.class))) {
            fresh.readToEnd();
            for (String collection : List.of("people", "companies")) {
                assertThat(fresh.stored(collection)).isNotEmpty().isEqualTo(replica.stored(collection));
            }
            assertThat(fresh.companies.find(ACME).block()).satisfies(acme -> {
                assertThat(acme.suspended()).isTrue();
                assertThat(acme.members()).containsExactly(MARIE.id(), Sample.id(9));
            });
        }
    }

    @Test
    void givenPeople_whenSearched_thenByNameOrAddressWithoutAccents() {
        source.person(MARIE);
        source.person(Sample.person(2, 1, Kind.EN, "Zoé Noëlle", "zoe@en.be"));
        source.person(Sample.person(3, 1, Kind.SCHOOL, "Noel Pupil", "noel@school.be"));
        replica.readToEnd();

        assertThat(names("noel", List.of(Kind.EN, Kind.SUPPLIER), 10)).containsExactly("Marie Noël", "Zoé Noëlle");
        assertThat(names("EN.be", List.of(Kind.EN, Kind.SUPPLIER), 10)).containsExactly("Zoé Noëlle");
        assertThat(names(".*", List.of(Kind.EN), 10)).isEmpty();
        assertThat(names("noel", List.of(Kind.EN, Kind.SUPPLIER), 1)).hasSize(1);
        assertThat(replica.people.findAll(List.of(MARIE.id(), Sample.id(9))).block())
                .containsOnlyKeys(MARIE.id());
    }

    @Test
    void givenMember_whenRemoved_thenOutWithinASecond() {
        registerAcme();
        source.event(new MemberAdded(ACME, MARIE.id()));
        replica.readToEnd();
        assertThat(replica.companies.ofMember(MARIE.id()).block())
                .extracting(Company::id)
                .isEqualTo(ACME);

        long before = System.nanoTime();
        source.event(new MemberRemoved(ACME, MARIE.id()));
        replica.readToEnd();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(1));
        assertThat(replica.companies.ofMember(MARIE.id()).blockOptional()).isEmpty();
        assertThat(replica.companies.all().collectList().block())
                .singleElement()
                .satisfies(acme -> {
                    assertThat(acme.referenceMailbox().orElseThrow().address()).hasToString("atelier@acme.be");
                    assertThat(acme.members()).containsExactly(Sample.id(9));
                });
    }

    @Test
    void givenCompanyEventThatCannotBeRead_whenAsked_thenItsNameIsShownAndNobodyActsForIt() {
        registerAcme();
        source.event(new MemberAdded(ACME, MARIE.id()));
        source.unreadableEvent(new MemberRemoved(ACME, MARIE.id()));
        source.event(new SupplierRegistered(new SupplierId(2), "Other", Language.FR));
        replica.readToEnd();

        assertThat(replica.companies.ofMember(MARIE.id()).blockOptional()).isEmpty();
        assertThat(replica.companies
                        .findAll(List.of(ACME, new SupplierId(2), new SupplierId(3)))
                        .block())
                .containsOnlyKeys(ACME, new SupplierId(2))
                .hasEntrySatisfying(ACME, acme -> {
                    assertThat(acme.name()).isEqualTo("Acme");
                    assertThat(acme.referenceMailbox()).isEmpty();
                });
    }

    @Test
    void givenPersonRecordThatCannotBeRead_whenAsked_thenItKeepsItsNameAndNothingToActWith() {
        source.person(Sample.withAccount(MARIE, "hash"));
        source.unreadable(MARIE.id());
        replica.readToEnd();

        assertThat(replica.people.find(MARIE.id()).block()).satisfies(marie -> {
            assertThat(marie.name()).isEqualTo("Marie Noël");
            assertThat(marie.email()).isEmpty();
        });
        assertThat(look().withheld()).containsExactly(MARIE.id());
        assertThat(replica.people.byAccount("hash").blockOptional()).isEmpty();
    }

    @Test
    void givenPersonOfWhomNothingCouldEverBeRead_whenLookedFor_thenWithheldAndNotUnknown_untilItIsRepairedOrErased() {
        source.unreadable(MARIE.id());
        source.unreadable(Sample.id(2));
        replica.readToEnd();
        assertThat(look()).isEqualTo(new PeopleFound(Map.of(), Set.of(MARIE.id(), Sample.id(2))));
        assertThat(replica.blockedPeople())
                .containsExactly(MARIE.id().value(), Sample.id(2).value());

        source.person(MARIE);
        source.erase(Sample.id(2));
        replica.readToEnd();
        assertThat(look()).isEqualTo(new PeopleFound(Map.of(MARIE.id(), MARIE), Set.of()));
    }

    @Test
    void givenErasedPerson_whenAnotherRecordCannotBeRead_thenItIsErasedStill() {
        source.person(MARIE);
        source.erase(MARIE.id());
        source.unreadable(MARIE.id());
        replica.readToEnd();

        assertThat(look()).isEqualTo(new PeopleFound(Map.of(), Set.of()));
    }

    @Test
    void givenCompanyWithAnEventThatCannotBeRead_whenAsked_thenItIsClosed() {
        registerAcme();
        source.unreadableEvent(new MemberAdded(ACME, MARIE.id()));
        source.event(new SupplierRegistered(new SupplierId(2), "Other", Language.FR));
        replica.readToEnd();

        assertThat(replica.companies.closed(List.of(ACME, new SupplierId(2))).block())
                .containsExactly(ACME);
    }

    @Test
    void givenSecondReplicaOfTheService_whenItStartsLater_thenBothKeepOneTruth() {
        registerAcme();
        replica.readToEnd();
        try (var second = new RunningReplica(source, mongoUri)) {
            source.event(new MemberAdded(ACME, MARIE.id()));
            second.readToEnd();
            replica.readToEnd();
            assertThat(second.companies.ofMember(MARIE.id()).block())
                    .extracting(Company::version)
                    .isEqualTo(3L);
        }
    }

    private PeopleFound look() {
        return Objects.requireNonNull(
                replica.people.look(List.of(MARIE.id(), Sample.id(2))).block());
    }

    private void registerAcme() {
        source.event(new SupplierRegistered(ACME, "Acme", Language.FR));
        source.event(new ReferenceMailboxSet(ACME, EmailAddress.of("atelier@acme.be"), Sample.id(9)));
    }

    private List<String> names(String text, List<Kind> kinds, int limit) {
        return replica.people
                .search(text, kinds, limit)
                .map(Person::name)
                .collectList()
                .blockOptional()
                .orElseThrow();
    }
}
