package be.ecolenumerique.helpdesk.command.people;

import static be.ecolenumerique.helpdesk.command.people.Callers.caller;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import be.ecolenumerique.helpdesk.command.domain.Cast;
import be.ecolenumerique.helpdesk.command.domain.ContactDetails;
import be.ecolenumerique.helpdesk.contracts.AccountHash;
import be.ecolenumerique.helpdesk.contracts.Actor;
import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.Language;
import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.conventions.security.Caller;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInsIT {
    private static final Caller ANNE = caller("anne", "anne@en.example", Role.TECHNICIAN);

    private DirectoryFixture fixture;

    @BeforeEach
    void start() {
        fixture = new DirectoryFixture(SignInsIT.class);
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void givenAFirstSignIn_whenTheTechnicianActs_thenOnRecordAndAnnounced() {
        Actor actor = fixture.side(0).signIns.actor(ANNE, Role.TECHNICIAN);

        var person = fixture.side(1).people.find(actor.person().orElseThrow()).orElseThrow();
        assertThat(person.kind()).isEqualTo(Person.Kind.EN);
        assertThat(person.name()).isEqualTo("Name of anne");
        assertThat(person.email()).contains(EmailAddress.of("anne@en.example"));
        assertThat(fixture.events())
                .extracting(e -> e.getString("t"), e -> e.getString("a"))
                .containsExactly(tuple("person.registered", person.id().value()));
    }

    @Test
    void givenManyFirstSignInsAtOnce_whenOnBothReplicas_thenOnePersonAndOneEvent() throws Exception {
        List<Actor> actors;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Actor>> signIns = IntStream.range(0, 32)
                    .<Callable<Actor>>mapToObj(
                            i -> () -> fixture.side(i % 2).signIns.actor(ANNE, Role.TECHNICIAN))
                    .toList();
            actors = threads.invokeAll(signIns).stream().map(Future::resultNow).toList();
        }

        assertThat(actors).containsOnly(actors.getFirst());
        assertThat(fixture.events()).extracting(e -> e.getString("t")).containsExactly("person.registered");
    }

    @Test
    void givenASystemWithoutAddress_whenItActs_thenKnownByItsAccount() {
        var portal = caller("portal", Optional.empty(), Role.SYSTEM);

        Actor first = fixture.side(0).signIns.actor(portal, Role.SYSTEM);
        Actor second = fixture.side(1).signIns.actor(portal, Role.SYSTEM);

        assertThat(first).isEqualTo(second);
        assertThat(fixture.side(0).people.find(first.person().orElseThrow()))
                .map(Person::kind)
                .contains(Person.Kind.SYSTEM);
    }

    @Test
    void givenARecordWithTheAddress_whenItsPersonFirstSignsIn_thenTheAccountIsLinked_andTheNameKnown() {
        var person = new Person(
                PersonId.random(),
                1,
                Person.Kind.EN,
                "anne@en.example",
                Optional.of(EmailAddress.of("anne@en.example")),
                Optional.empty(),
                Language.NL,
                Optional.empty());
        fixture.side(0).people.add(person);

        Actor actor = fixture.side(0).signIns.actor(ANNE, Role.TECHNICIAN);

        assertThat(actor.person()).contains(person.id());
        assertThat(fixture.side(0).people.find(person.id()))
                .contains(new Person(
                        person.id(),
                        2,
                        Person.Kind.EN,
                        "Name of anne",
                        person.email(),
                        Optional.empty(),
                        Language.NL,
                        Optional.of(AccountHash.of(ANNE.issuer(), ANNE.subject()))));
    }

    @Test
    void givenARecordWhoseEventWasLostInACrash_whenItsPersonIsMet_thenAnnounced() {
        Caller bea = caller("bea", "bea@en.example", Role.SUPPLIER_MANAGER);
        var lost = new Person(
                PersonId.random(),
                1,
                Person.Kind.EN,
                "Bea",
                bea.verifiedEmail(),
                Optional.empty(),
                Language.FR,
                Optional.of(AccountHash.of(bea.issuer(), bea.subject())));
        fixture.side(0).people.add(lost);

        fixture.side(0).signIns.actor(bea, Role.SUPPLIER_MANAGER);

        assertThat(fixture.events())
                .extracting(e -> e.getString("a"))
                .containsExactly(lost.id().value());
    }

    @Test
    void givenAnAddressOfAnotherKind_whenSignedIn_thenRefused() {
        fixture.side(0).signIns.actor(ANNE, Role.TECHNICIAN);

        assertThatThrownBy(() ->
                        fixture.side(0).signIns.actor(caller("other", "anne@en.example", Role.SYSTEM), Role.SYSTEM))
                .isInstanceOf(SignInRefused.class);
        assertThatThrownBy(() ->
                        fixture.side(0).signIns.actor(caller("other", "anne@en.example", Role.SUPPLIER), Role.SUPPLIER))
                .isInstanceOf(SignInRefused.class);
    }

    @Test
    void givenASchoolContact_whenItHasAnAccount_thenKnownByItsVerifiedAddressAlone() {
        var details = new ContactDetails(
                "Madame Martin", Optional.empty(), Optional.of(EmailAddress.of("martin@school.example")), Language.FR);
        fixture.side(0).people.keep(Cast.TEACHER, Cast.TECH_175, details);
        fixture.side(0).people.keep(Cast.TEACHER_ELSEWHERE, Cast.TECH_174, details);

        Actor known = fixture.side(1).signIns.actor(caller("martin", "martin@school.example"), Role.CONTACT);
        Actor unknown = fixture.side(1).signIns.actor(caller("dupont", "dupont@school.example"), Role.CONTACT);

        assertThat(known.person())
                .hasValueSatisfying(id -> assertThat(List.of(Cast.TEACHER, Cast.TEACHER_ELSEWHERE))
                        .contains(id));
        assertThat(unknown.person()).isEmpty();
        assertThat(fixture.side(0).directory.areSamePerson(Cast.TEACHER, Cast.TEACHER_ELSEWHERE))
                .isTrue();
        assertThat(fixture.side(0).directory.isRecordOf(Cast.TEACHER, details)).isTrue();
    }

    @Test
    void givenTheLog_whenSearchedForPersonalData_thenThereIsNone() {
        fixture.side(0).signIns.actor(ANNE, Role.TECHNICIAN);

        assertThat(fixture.commits())
                .map(Document::toJson)
                .allSatisfy(json -> assertThat(json).doesNotContain("anne"));
    }
}
