package be.ecolenumerique.helpdesk.command.suppliers;

import static be.ecolenumerique.helpdesk.command.domain.Cast.MANAGER;
import static be.ecolenumerique.helpdesk.command.people.Callers.caller;
import static be.ecolenumerique.helpdesk.command.suppliers.SuppliersFixture.BRUNO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ecolenumerique.helpdesk.command.people.SignInRefused;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierCommand.RemoveMember;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierCommand.SetReferenceMailbox;
import be.ecolenumerique.helpdesk.contracts.Actor;
import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SupplierAddressesIT {
    private SuppliersFixture fixture;

    @BeforeEach
    void start() {
        fixture = new SuppliersFixture(SupplierAddressesIT.class);
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void givenASecondaryAddress_whenAdded_thenItsUserActsForTheCompany_onAnyReplica() {
        var acme = fixture.register("ACME", "sav@acme.example");
        var added = fixture.add(0, acme.id(), BRUNO);

        Actor bruno = fixture.actor(1, "bruno@acme.example");

        assertThat(bruno).isEqualTo(Actor.supplier(added.person().orElseThrow(), acme.id()));
        assertThat(fixture.add(1, acme.id(), BRUNO))
                .isEqualTo(new SupplierAccepted(acme.id(), 4, added.person(), false));
    }

    @Test
    void givenAnAddressTakenOff_whenItsUserActsOnAnotherReplica_thenOutAtOnce_andAnotherCompanyMayHaveIt() {
        var acme = fixture.register("ACME", "sav@acme.example");
        var other = fixture.register("Other", "sav@other.example");
        PersonId bruno = fixture.add(0, acme.id(), BRUNO).person().orElseThrow();
        fixture.actor(1, "bruno@acme.example");

        fixture.send(0, new RemoveMember(acme.id(), MANAGER, OptionalLong.empty(), bruno));

        assertThatThrownBy(() -> fixture.actor(1, "bruno@acme.example")).isInstanceOf(SignInRefused.class);
        assertThat(fixture.add(1, other.id(), BRUNO).person()).contains(bruno);
        assertThat(fixture.actor(0, "bruno@acme.example").company()).contains(other.id());
        assertThat(fixture.send(0, new RemoveMember(acme.id(), MANAGER, OptionalLong.empty(), bruno))
                        .version())
                .isEqualTo(5);
    }

    @Test
    void givenAnotherMailbox_whenSet_thenTheFormerStaysAMember() {
        var acme = fixture.register("ACME", "sav@acme.example");
        PersonId former = acme.person().orElseThrow();

        var set = fixture.send(0, new SetReferenceMailbox(acme.id(), MANAGER, OptionalLong.empty(), BRUNO));

        assertThat(set.version()).isEqualTo(5);
        assertThat(fixture.directory.side(0).directory.isMember(former, acme.id()))
                .isTrue();
        assertThat(fixture.directory.side(0).directory.isMember(set.person().orElseThrow(), acme.id()))
                .isTrue();
        assertThat(fixture.send(0, new SetReferenceMailbox(acme.id(), MANAGER, OptionalLong.empty(), BRUNO))
                        .version())
                .isEqualTo(5);
        assertThat(fixture.send(1, new RemoveMember(acme.id(), MANAGER, OptionalLong.empty(), former))
                        .version())
                .isEqualTo(6);
    }

    @Test
    void givenTheReferenceMailbox_whenTakenOff_thenRefused() {
        var acme = fixture.register("ACME", "sav@acme.example");

        assertThatThrownBy(() -> fixture.send(
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
        var acme = fixture.register("ACME", "sav@acme.example");
        var other = fixture.register("Other", "sav@other.example");
        fixture.directory
                .side(0)
                .signIns
                .actorOf(caller("anne", "anne@en.example", Role.TECHNICIAN), Role.TECHNICIAN)
                .block();
        fixture.add(0, acme.id(), BRUNO);

        assertThatThrownBy(() -> fixture.add(1, other.id(), BRUNO)).hasMessage("AddressTaken[]");
        assertThatThrownBy(() -> fixture.add(1, other.id(), EmailAddress.of("anne@en.example")))
                .hasMessage("AddressTaken[]");
        assertThatThrownBy(() -> fixture.register("Third", "bruno@acme.example"))
                .hasMessage("AddressTaken[]");
        assertThatThrownBy(() -> fixture.add(0, SupplierId.of("SUP-99"), BRUNO)).hasMessage("UnknownSupplier[]");
    }

    @Test
    void givenTwoManagersAtOnce_whenTheyAddOneAddressToTwoCompanies_thenOneCompanyHasIt() throws Exception {
        var acme = fixture.register("ACME", "sav@acme.example").id();
        var other = fixture.register("Other", "sav@other.example").id();
        for (int round = 0; round < 10; round++) {
            var address = EmailAddress.of("user" + round + "@mail.example");
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Callable<SupplierAccepted>> writes = IntStream.range(0, 6)
                        .<Callable<SupplierAccepted>>mapToObj(
                                i -> () -> fixture.add(i % 2, i % 3 == 0 ? acme : other, address))
                        .toList();
                threads.invokeAll(writes);
            }
            Actor user = fixture.actor(0, address.value());
            PersonId person = user.person().orElseThrow();
            assertThat(fixture.directory.side(0).directory.isMember(person, acme))
                    .isNotEqualTo(fixture.directory.side(0).directory.isMember(person, other));
        }
        assertThat(fixture.directory.events().stream()
                        .filter(e -> e.getString("t").equals("address.claimed")))
                .hasSize(12);
    }
}
