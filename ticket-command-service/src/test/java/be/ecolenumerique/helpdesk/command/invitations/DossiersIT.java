package be.ecolenumerique.helpdesk.command.invitations;

import static be.ecolenumerique.helpdesk.command.domain.Cast.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import be.ecolenumerique.helpdesk.command.aggregate.IdempotencyKey;
import be.ecolenumerique.helpdesk.command.domain.Cast;
import be.ecolenumerique.helpdesk.command.domain.ContactDetails;
import be.ecolenumerique.helpdesk.command.dossiers.Dossier;
import be.ecolenumerique.helpdesk.command.dossiers.Dossiers;
import be.ecolenumerique.helpdesk.command.eventlog.PersonTrail;
import be.ecolenumerique.helpdesk.command.people.ErasedPeople;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierCommand.InviteMember;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierCommand.RemoveMember;
import be.ecolenumerique.helpdesk.contracts.AgreedText;
import be.ecolenumerique.helpdesk.contracts.ContractsJson;
import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.Language;
import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What this service keeps about a person beside tickets: for the export of all that is kept. */
class DossiersIT {
    private InvitationDesk desk;
    private ErasedPeople erased;
    private Dossiers dossiers;

    @BeforeEach
    void start() {
        desk = new InvitationDesk(DossiersIT.class);
        erased = new ErasedPeople(desk.fixture.database(), desk.fixture.clock);
        dossiers = new Dossiers(
                desk.fixture.side(0).people,
                erased,
                new PersonTrail(desk.fixture.side(0).replica.log()),
                desk.mails());
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void givenAMemberWhoRegisteredAndLeft_whenLookedUp_thenEachStepWithWhoAndWhen_andTheMails_andNothingSecret() {
        var acme = desk.register();
        PersonId bruno = desk.add(acme);
        desk.sweep(0);
        var key = IdempotencyKey.of("marc", "a key of the manager's", "POST", "/invitation", new byte[0]);
        desk.fixture
                .side(0)
                .suppliers
                .dispatch(new InviteMember(acme, MANAGER, OptionalLong.empty(), bruno), Optional.of(key))
                .block();
        desk.sweep(0);
        String link = desk.linkOf(InvitationDesk.BRUNO);
        desk.provider.accounts.put(
                InvitationDesk.BRUNO,
                new Agreement(List.of(new AgreedText("privacy-policy", "2026-11")), Optional.of(Cast.NOW)));
        desk.later(Duration.ofMinutes(1));
        desk.sweep(1);
        desk.send(new RemoveMember(acme, MANAGER, OptionalLong.empty(), bruno));

        Dossier dossier = dossiers.of(bruno);

        assertThat(dossier.records()).extracting(Person::id).containsExactly(bruno);
        assertThat(types(dossier))
                .containsExactly(
                        "supplier.member-added",
                        "supplier.member-invited",
                        "person.registered",
                        "supplier.member-invited",
                        "supplier.invitation-accepted",
                        "supplier.member-removed");
        assertThat(dossier.earlierLeftOut()).isFalse();
        assertThat(dossier.events().getFirst().actor()).isEqualTo(MANAGER);
        assertThat(dossier.events().getFirst().at()).isEqualTo(Cast.NOW);
        assertThat(dossier.events().get(4).payload()).contains("\"privacy-policy\"", "\"2026-11\"", "agreedAt");
        assertThat(dossier.invitationMails())
                .extracting(Dossier.Mail::state, Dossier.Mail::end)
                .containsExactly(tuple("sent", Optional.of("registered")), tuple("sent", Optional.of("registered")));
        assertThat(ContractsJson.MAPPER.writeValueAsString(dossier))
                .doesNotContain(link, key.value(), key.fingerprint(), "requestKey");
    }

    @Test
    void givenTheManager_whenLookedUp_thenWhatItDidWithCompanies_andOfTheMailboxWhatConcernsIt() {
        var acme = desk.register();
        desk.add(acme);
        PersonId manager = MANAGER.person().orElseThrow();
        desk.fixture.side(0).people.add(person(manager));

        assertThat(types(dossiers.of(manager)))
                .contains("supplier.registered", "supplier.reference-mailbox-set", "supplier.member-added");
        assertThat(types(dossiers.of(desk.mailboxOf())))
                .as("of two members one")
                .contains("supplier.reference-mailbox-set")
                .containsOnlyOnce("supplier.member-added");
    }

    @Test
    void givenATeacherOfTwoTickets_whenLookedUp_thenTheRecordsThatErasingTakes_andNotAnothers() {
        keep(Cast.TEACHER, "martin@school.example");
        keep(Cast.TEACHER_ELSEWHERE, "martin@school.example");
        keep(Cast.NEXT_TEACHER, "dupont@school.example");

        assertThat(dossiers.of(Cast.TEACHER).records())
                .extracting(Person::id)
                .containsExactlyInAnyOrder(Cast.TEACHER, Cast.TEACHER_ELSEWHERE);
        assertThat(dossiers.of(Cast.NEXT_TEACHER).records())
                .extracting(Person::id)
                .containsExactly(Cast.NEXT_TEACHER);
    }

    @Test
    void givenAnErasedPerson_orNobody_whenLookedUp_thenNoRecord_andItSaysWhich() {
        keep(Cast.TEACHER, "martin@school.example");
        erased.erase(desk.fixture.side(0).people.find(Cast.TEACHER).orElseThrow(), Optional.empty(), Optional.empty());

        assertThat(dossiers.of(Cast.TEACHER).erased()).isTrue();
        assertThat(dossiers.of(Cast.TEACHER).records()).isEmpty();
        assertThat(dossiers.of(PersonId.random()).erased()).isFalse();
        assertThat(dossiers.of(PersonId.random()).records()).isEmpty();
    }

    private static List<String> types(Dossier dossier) {
        return dossier.events().stream().map(Dossier.Event::type).toList();
    }

    private static Person person(PersonId id) {
        return new Person(
                id, 1, Person.Kind.EN, "Luc", Optional.empty(), Optional.empty(), Language.FR, Optional.empty());
    }

    private void keep(PersonId contact, String address) {
        desk.fixture
                .side(0)
                .people
                .keep(
                        contact,
                        Cast.TECH_175,
                        new ContactDetails(
                                "Madame Martin", Optional.empty(), Optional.of(EmailAddress.of(address)), Language.FR));
    }
}
