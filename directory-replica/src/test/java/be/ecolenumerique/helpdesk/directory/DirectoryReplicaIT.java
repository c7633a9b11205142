package be.ecolenumerique.helpdesk.directory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.backends.SharedBackends;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.MemberAdded;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.MemberRemoved;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.ReferenceMailboxSet;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.SupplierRegistered;
import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.Language;
import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.contracts.Person.Kind;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import java.time.Duration;
import java.util.List;
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
        source.record(MARIE.id(), null);
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
        source.unreadableEvent(ACME);
        source.event(new SupplierRegistered(new SupplierId(2), "Other", Language.FR));
        replica.readToEnd();

        assertThat(replica.companies.ofMember(MARIE.id()).blockOptional()).isEmpty();
        assertThat(replica.companies.find(ACME).block()).satisfies(acme -> {
            assertThat(acme.name()).isEqualTo("Acme");
            assertThat(acme.referenceMailbox()).isEmpty();
        });
        assertThat(replica.companies.find(new SupplierId(2)).block()).isNotNull();
    }

    @Test
    void givenPersonRecordThatCannotBeRead_whenAsked_thenItKeepsItsNameAndNothingToActWith() {
        source.person(Sample.withAccount(MARIE, "hash"));
        source.record(MARIE.id(), "{".getBytes(UTF_8));
        replica.readToEnd();

        assertThat(replica.people.find(MARIE.id()).block()).satisfies(marie -> {
            assertThat(marie.name()).isEqualTo("Marie Noël");
            assertThat(marie.email()).isEmpty();
        });
        assertThat(replica.people.byAccount("hash").blockOptional()).isEmpty();
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
