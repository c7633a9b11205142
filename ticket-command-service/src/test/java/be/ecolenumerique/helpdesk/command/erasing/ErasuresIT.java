package be.ecolenumerique.helpdesk.command.erasing;

import static be.ecolenumerique.helpdesk.command.domain.Cast.MANAGER;
import static be.ecolenumerique.helpdesk.command.domain.Cast.MARC;
import static be.ecolenumerique.helpdesk.command.people.Callers.caller;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ecolenumerique.helpdesk.command.aggregate.Answer;
import be.ecolenumerique.helpdesk.command.aggregate.IdempotencyKey;
import be.ecolenumerique.helpdesk.command.domain.Cast;
import be.ecolenumerique.helpdesk.command.domain.ContactDetails;
import be.ecolenumerique.helpdesk.command.people.DirectoryFixture;
import be.ecolenumerique.helpdesk.command.people.ErasedPeople;
import be.ecolenumerique.helpdesk.command.people.PersonRevisions;
import be.ecolenumerique.helpdesk.command.people.SignInRefused;
import be.ecolenumerique.helpdesk.command.publishing.PersonRevision;
import be.ecolenumerique.helpdesk.command.suppliers.NewSupplier;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierAccepted;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierCommand.AddMember;
import be.ecolenumerique.helpdesk.contracts.Actor;
import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.Language;
import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

class ErasuresIT {
    private static final EmailAddress BRUNO = EmailAddress.of("bruno@acme.example");

    private DirectoryFixture fixture;
    private ErasedPeople erased;
    private Certificates certificates;
    private ErasureDispatch erasures;

    @BeforeEach
    void start() {
        fixture = new DirectoryFixture(ErasuresIT.class);
        var side = fixture.side(0);
        erased = new ErasedPeople(fixture.database(), fixture.clock);
        certificates = new Certificates(erased, side.memberships, side.announcements, side.replica.streams());
        erasures = new ErasureDispatch(
                new Erasures(side.people, erased, side.memberships, certificates),
                side.registration,
                side.replica.keyed(),
                side.replica.threads());
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void givenATechnician_whenErased_thenNothingOfTheRecordIsLeft_andTheLogHasTheCertificate_once() {
        PersonId anne = technician();

        assertThat(erase(anne)).isEqualTo(Answer.of(anne.value(), 2));
        assertThat(erase(anne)).as("a repeat").isEqualTo(Answer.of(anne.value(), 2));

        assertThat(fixture.side(1).people.find(anne)).isEmpty();
        assertThat(stored()).noneMatch(record -> record.contains("anne") || record.contains("Anne"));
        assertThat(types()).containsExactly("person.registered", "person.erased");
        assertThatThrownBy(() -> erase(PersonId.random())).isInstanceOf(UnknownPerson.class);
    }

    @Test
    void givenAnErasedTechnician_whenSignedInAgain_thenAsSomebodyNew() {
        PersonId anne = technician();
        erase(anne);

        assertThat(technician()).isNotEqualTo(anne);
    }

    @Test
    void givenALateWriter_whenItChangesTheErasedRecord_thenNothingComesBack() {
        PersonId anne = technician();
        Person known = fixture.side(1).people.find(anne).orElseThrow();
        erase(anne);

        assertThat(fixture.side(1).people.change(changed(known, 2))).isFalse();
        assertThat(fixture.side(1).people.change(changed(known, 3))).isFalse();
        assertThat(fixture.side(1).people.add(known)).isFalse();
        assertThat(fixture.side(1).people.find(anne)).isEmpty();
    }

    @Test
    void givenAMember_whenErased_thenItsMembershipEnds_andTheAddressIsFreeForSomebodyNew() {
        SupplierId acme = register("ACME", "sav@acme.example").id();
        PersonId bruno = add(acme).person().orElseThrow();

        erase(bruno);

        assertThat(fixture.side(1).directory.isMember(bruno, acme)).isFalse();
        assertThatThrownBy(() -> fixture.side(1)
                        .signIns
                        .actorOf(caller("bruno", BRUNO.value(), Role.SUPPLIER), Role.SUPPLIER)
                        .block())
                .isInstanceOf(SignInRefused.class);
        assertThat(add(acme).person()).isPresent().get().isNotEqualTo(bruno);
        assertThat(types()).containsSubsequence("supplier.member-removed", "address.forgotten", "person.erased");
    }

    @Test
    void givenAReferenceMailbox_whenErased_thenRefused_andNothingIsLost() {
        PersonId mailbox = register("ACME", "sav@acme.example").person().orElseThrow();

        assertThatThrownBy(() -> erase(mailbox)).hasMessage("ReferenceMailboxStays[]");
        assertThat(fixture.side(0).people.find(mailbox)).isPresent();
    }

    @Test
    void givenATeacherOfTwoTickets_whenErased_thenBothRecordsGo_andAnothersStays() {
        keep(Cast.TEACHER, "martin@school.example");
        keep(Cast.TEACHER_ELSEWHERE, "martin@school.example");
        keep(Cast.NEXT_TEACHER, "dupont@school.example");

        erase(Cast.TEACHER);

        assertThat(fixture.side(0).people.find(Cast.TEACHER_ELSEWHERE)).isEmpty();
        assertThat(fixture.side(0).people.find(Cast.NEXT_TEACHER)).isPresent();
        assertThat(types()).containsExactly("person.erased", "person.erased");
    }

    @Test
    void givenACrashBehindTheRecord_whenSwept_thenTheCertificateFollows() {
        PersonId anne = technician();
        erased.erase(fixture.side(0).people.find(anne).orElseThrow(), Optional.of(MARC), Optional.empty());

        new ErasureSweep(erased, certificates).sweep();
        assertThat(types()).as("it may be under way").doesNotContain("person.erased");
        pass(Duration.ofMinutes(2));
        new ErasureSweep(erased, certificates).sweep();
        new ErasureSweep(erased, certificates).sweep();

        assertThat(types()).containsOnlyOnce("person.erased");
    }

    @Test
    void givenTombstones_whenSent_thenOnceMoreAfterALateWriter_andOnceMoreWhenTheSegmentIsOld() {
        PersonId anne = technician();
        var revisions = new PersonRevisions(fixture.database(), fixture.clock);
        revisions.published(revisions.among(Set.of(anne)));
        erase(anne);

        assertThat(revisions.among(Set.of(anne))).containsExactly(new PersonRevision(anne, 2, Optional.empty()));
        revisions.published(revisions.among(Set.of(anne)));
        assertThat(repeated(revisions, Duration.ZERO)).isEmpty();
        assertThat(repeated(revisions, ErasedPeople.LATE_WRITER)).containsExactly(anne);
        assertThat(repeated(revisions, Duration.ofHours(12))).isEmpty();
        assertThat(repeated(revisions, Duration.ofHours(1))).containsExactly(anne);
        assertThat(repeated(revisions, Duration.ofDays(10))).isEmpty();
    }

    @Test
    void givenAKey_whenSentAgain_thenTheFirstAnswer() {
        PersonId anne = technician();
        var key = IdempotencyKey.of("marc", "k", "POST", "/people", new byte[0]);

        erasures.erase(anne, MARC, OptionalLong.empty(), Optional.of(key)).block();
        var again = Objects.requireNonNull(erasures.erase(anne, MARC, OptionalLong.empty(), Optional.of(key))
                .block());

        assertThat(again.replayed()).isTrue();
        assertThat(again.version()).isEqualTo(2);
    }

    private List<PersonId> repeated(PersonRevisions revisions, Duration later) {
        pass(later);
        var due = revisions.toEraseAgain();
        revisions.erasedAgain(due);
        return due.stream().map(PersonRevision::person).toList();
    }

    private void pass(Duration time) {
        fixture.clock.set(fixture.clock.instant().plus(time));
    }

    private PersonId technician() {
        Actor actor = Objects.requireNonNull(fixture.side(0)
                .signIns
                .actorOf(caller("anne", "anne@en.example", Role.TECHNICIAN), Role.TECHNICIAN)
                .block());
        return actor.person().orElseThrow();
    }

    private Answer erase(PersonId person) {
        return Objects.requireNonNull(erasures.erase(person, MARC, OptionalLong.empty(), Optional.empty())
                .block());
    }

    private static Person changed(Person known, int rev) {
        return new Person(
                known.id(), rev, known.kind(), "Anne", known.email(), known.phone(), known.language(), known.account());
    }

    private void keep(PersonId contact, String address) {
        fixture.side(0)
                .people
                .keep(
                        contact,
                        Cast.TECH_175,
                        new ContactDetails(
                                "Madame Martin",
                                Optional.of("081 12 34 56"),
                                Optional.of(EmailAddress.of(address)),
                                Language.FR));
    }

    private SupplierAccepted register(String name, String mailbox) {
        var form = new NewSupplier(MANAGER, name, EmailAddress.of(mailbox), Language.FR);
        return Objects.requireNonNull(
                fixture.side(0).suppliers.register(form, Optional.empty()).block());
    }

    private SupplierAccepted add(SupplierId supplier) {
        return Objects.requireNonNull(fixture.side(1)
                .suppliers
                .dispatch(new AddMember(supplier, MANAGER, OptionalLong.empty(), BRUNO), Optional.empty())
                .block());
    }

    private List<String> types() {
        return fixture.events().stream().map(event -> event.getString("t")).toList();
    }

    private List<String> stored() {
        return Flux.from(fixture.database().getCollection("people").find())
                .map(Document::toJson)
                .collectList()
                .blockOptional()
                .orElseThrow();
    }
}
