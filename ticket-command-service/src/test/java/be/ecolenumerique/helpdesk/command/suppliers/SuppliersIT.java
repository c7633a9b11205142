package be.ecolenumerique.helpdesk.command.suppliers;

import static be.ecolenumerique.helpdesk.command.domain.Cast.MANAGER;
import static be.ecolenumerique.helpdesk.command.people.Callers.caller;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ecolenumerique.helpdesk.command.aggregate.IdempotencyKey;
import be.ecolenumerique.helpdesk.command.domain.SupplierStanding;
import be.ecolenumerique.helpdesk.command.people.DirectoryFixture;
import be.ecolenumerique.helpdesk.command.people.SignInRefused;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierCommand.AddMember;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierCommand.RemoveMember;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierCommand.Resume;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierCommand.SetReferenceMailbox;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierCommand.Suspend;
import be.ecolenumerique.helpdesk.contracts.Actor;
import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.Language;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.contracts.Topics;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SuppliersIT {
    private static final EmailAddress BRUNO = EmailAddress.of("bruno@acme.example");

    private DirectoryFixture fixture;

    @BeforeEach
    void start() {
        fixture = new DirectoryFixture(SuppliersIT.class);
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void givenANewCompany_whenRegistered_thenItsMailboxIsAMember_inOneCommit() {
        var acme = register("ACME", "sav@acme.example");

        assertThat(acme.version()).isEqualTo(3);
        assertThat(fixture.commits()).hasSize(1);
        assertThat(fixture.events())
                .extracting(e -> e.getString("t"))
                .containsExactly(
                        "supplier.registered",
                        "supplier.member-added",
                        "supplier.reference-mailbox-set",
                        "address.claimed",
                        "person.registered");
        assertThat(fixture.side(1).directory.standingOf(acme.id())).isEqualTo(SupplierStanding.ACTIVE);
        assertThat(fixture.side(1).directory.isMember(acme.person().orElseThrow(), acme.id()))
                .isTrue();
        assertThat(fixture.side(1).directory.standingOf(SupplierId.of("SUP-99")))
                .isEqualTo(SupplierStanding.UNKNOWN);
    }

    @Test
    void givenASecondaryAddress_whenAdded_thenItsUserActsForTheCompany_onAnyReplica() {
        var acme = register("ACME", "sav@acme.example");
        var added = add(0, acme.id(), BRUNO);

        Actor bruno = actor(1, "bruno@acme.example");

        assertThat(bruno).isEqualTo(Actor.supplier(added.person().orElseThrow(), acme.id()));
        assertThat(add(1, acme.id(), BRUNO)).isEqualTo(new SupplierAccepted(acme.id(), 4, added.person(), false));
    }

    @Test
    void givenAnAddressTakenOff_whenItsUserActsOnAnotherReplica_thenOutAtOnce_andAnotherCompanyMayHaveIt() {
        var acme = register("ACME", "sav@acme.example");
        var other = register("Other", "sav@other.example");
        PersonId bruno = add(0, acme.id(), BRUNO).person().orElseThrow();
        actor(1, "bruno@acme.example");

        send(0, new RemoveMember(acme.id(), MANAGER, OptionalLong.empty(), bruno));

        assertThatThrownBy(() -> actor(1, "bruno@acme.example")).isInstanceOf(SignInRefused.class);
        assertThat(add(1, other.id(), BRUNO).person()).contains(bruno);
        assertThat(actor(0, "bruno@acme.example").company()).contains(other.id());
        assertThat(send(0, new RemoveMember(acme.id(), MANAGER, OptionalLong.empty(), bruno))
                        .version())
                .isEqualTo(5);
    }

    @Test
    void givenAnotherMailbox_whenSet_thenTheFormerStaysAMember() {
        var acme = register("ACME", "sav@acme.example");
        PersonId former = acme.person().orElseThrow();

        var set = send(0, new SetReferenceMailbox(acme.id(), MANAGER, OptionalLong.empty(), BRUNO));

        assertThat(set.version()).isEqualTo(5);
        assertThat(fixture.side(0).directory.isMember(former, acme.id())).isTrue();
        assertThat(fixture.side(0).directory.isMember(set.person().orElseThrow(), acme.id()))
                .isTrue();
        assertThat(send(0, new SetReferenceMailbox(acme.id(), MANAGER, OptionalLong.empty(), BRUNO))
                        .version())
                .isEqualTo(5);
        assertThat(send(1, new RemoveMember(acme.id(), MANAGER, OptionalLong.empty(), former))
                        .version())
                .isEqualTo(6);
    }

    @Test
    void givenTheReferenceMailbox_whenTakenOff_thenRefused() {
        var acme = register("ACME", "sav@acme.example");

        assertThatThrownBy(() -> send(
                        0,
                        new RemoveMember(
                                acme.id(),
                                MANAGER,
                                OptionalLong.empty(),
                                acme.person().orElseThrow())))
                .hasMessageContaining("ReferenceMailboxStays");
    }

    @Test
    void givenAnAddressOfAnotherCompanyOrOfEn_whenAdded_thenTakenWithoutSayingWhose() {
        var acme = register("ACME", "sav@acme.example");
        var other = register("Other", "sav@other.example");
        fixture.side(0)
                .signIns
                .actorOf(caller("anne", "anne@en.example", Role.TECHNICIAN), Role.TECHNICIAN)
                .block();
        add(0, acme.id(), BRUNO);

        assertThatThrownBy(() -> add(1, other.id(), BRUNO)).hasMessage("AddressTaken[]");
        assertThatThrownBy(() -> add(1, other.id(), EmailAddress.of("anne@en.example")))
                .hasMessage("AddressTaken[]");
        assertThatThrownBy(() -> register("Third", "bruno@acme.example")).hasMessage("AddressTaken[]");
        assertThatThrownBy(() -> add(0, SupplierId.of("SUP-99"), BRUNO)).hasMessage("UnknownSupplier[]");
    }

    @Test
    void givenTwoManagersAtOnce_whenTheyAddOneAddressToTwoCompanies_thenOneCompanyHasIt() throws Exception {
        var acme = register("ACME", "sav@acme.example").id();
        var other = register("Other", "sav@other.example").id();
        for (int round = 0; round < 10; round++) {
            var address = EmailAddress.of("user" + round + "@mail.example");
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Callable<SupplierAccepted>> writes = IntStream.range(0, 6)
                        .<Callable<SupplierAccepted>>mapToObj(i -> () -> add(i % 2, i % 3 == 0 ? acme : other, address))
                        .toList();
                threads.invokeAll(writes);
            }
            Actor user = actor(0, address.value());
            PersonId person = user.person().orElseThrow();
            assertThat(fixture.side(0).directory.isMember(person, acme))
                    .isNotEqualTo(fixture.side(0).directory.isMember(person, other));
        }
        assertThat(fixture.events().stream().filter(e -> e.getString("t").equals("address.claimed")))
                .hasSize(12);
    }

    @Test
    void givenAKey_whenAMemberIsAddedAgain_thenTheFirstAnswer() {
        var acme = register("ACME", "sav@acme.example").id();
        var key = IdempotencyKey.of("marc", "k", "POST", "/suppliers", new byte[0]);
        var command = new AddMember(acme, MANAGER, OptionalLong.empty(), BRUNO);

        var first = Objects.requireNonNull(
                fixture.side(0).suppliers.dispatch(command, Optional.of(key)).block());
        add(0, acme, EmailAddress.of("clara@acme.example"));
        var again = Objects.requireNonNull(
                fixture.side(1).suppliers.dispatch(command, Optional.of(key)).block());

        assertThat(again).isEqualTo(new SupplierAccepted(acme, first.version(), first.person(), true));
    }

    @Test
    void givenAnExpectedVersion_whenItIsOld_thenStale() {
        var acme = register("ACME", "sav@acme.example").id();

        assertThatThrownBy(() -> send(0, new AddMember(acme, MANAGER, OptionalLong.of(2), BRUNO)))
                .hasMessage("StaleVersion[current=3]");
        assertThat(send(0, new AddMember(acme, MANAGER, OptionalLong.of(3), BRUNO))
                        .version())
                .isEqualTo(4);
    }

    @Test
    void givenACompany_whenSuspended_thenItsPeopleMayNotWrite_onAnyReplica_untilItIsResumed() {
        var acme = register("ACME", "sav@acme.example").id();
        var suspend = new Suspend(acme, MANAGER, OptionalLong.empty());
        var resume = new Resume(acme, MANAGER, OptionalLong.empty());

        assertThat(send(0, suspend).version()).isEqualTo(4);

        assertThat(fixture.side(1).directory.standingOf(acme)).isEqualTo(SupplierStanding.SUSPENDED);
        assertThatThrownBy(() -> actor(1, "sav@acme.example")).hasMessage("SUSPENDED");
        assertThat(send(1, suspend).version()).as("a repeat").isEqualTo(4);
        assertThat(send(1, resume).version()).isEqualTo(5);
        assertThat(send(0, resume).version()).as("a repeat").isEqualTo(5);
        assertThat(actor(0, "sav@acme.example").company()).contains(acme);
        assertThat(fixture.events())
                .extracting(e -> e.getString("t"))
                .contains("supplier.suspended", "supplier.resumed");
    }

    @Test
    void givenTheLog_whenSearched_thenNoPersonalAddress_andClaimsArePublishedNowhere() {
        var acme = register("ACME", "sav@acme.example").id();
        add(0, acme, BRUNO);

        assertThat(fixture.commits())
                .map(Document::toJson)
                .allSatisfy(json -> assertThat(json).doesNotContain("bruno@"));
        assertThat(fixture.events())
                .map(e -> e.getString("a"))
                .filteredOn(a -> a.startsWith("ADR:"))
                .hasSize(2)
                .allMatch(a -> a.matches("ADR:[0-9a-f]{64}"));
        assertThat(Topics.ofType("address.claimed")).isEmpty();
        assertThat(Topics.ofType("address.released")).isEmpty();
    }

    private SupplierAccepted register(String name, String mailbox) {
        var form = new NewSupplier(MANAGER, name, EmailAddress.of(mailbox), Language.FR);
        return Objects.requireNonNull(
                fixture.side(0).suppliers.register(form, Optional.empty()).block());
    }

    private SupplierAccepted add(int replica, SupplierId supplier, EmailAddress address) {
        return send(replica, new AddMember(supplier, MANAGER, OptionalLong.empty(), address));
    }

    private SupplierAccepted send(int replica, SupplierCommand command) {
        return Objects.requireNonNull(fixture.side(replica)
                .suppliers
                .dispatch(command, Optional.empty())
                .block());
    }

    private Actor actor(int replica, String address) {
        return Objects.requireNonNull(fixture.side(replica)
                .signIns
                .actorOf(caller(address, address, Role.SUPPLIER), Role.SUPPLIER)
                .block());
    }
}
