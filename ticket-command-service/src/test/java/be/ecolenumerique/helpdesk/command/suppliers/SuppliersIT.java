package be.ecolenumerique.helpdesk.command.suppliers;

import static be.ecolenumerique.helpdesk.command.domain.Cast.MANAGER;
import static be.ecolenumerique.helpdesk.command.suppliers.SuppliersFixture.BRUNO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ecolenumerique.helpdesk.command.aggregate.IdempotencyKey;
import be.ecolenumerique.helpdesk.command.domain.SupplierStanding;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierCommand.AddMember;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierCommand.Resume;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierCommand.Suspend;
import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.contracts.Topics;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SuppliersIT {
    private SuppliersFixture fixture;

    @BeforeEach
    void start() {
        fixture = new SuppliersFixture(SuppliersIT.class);
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void givenANewCompany_whenRegistered_thenItsMailboxIsAMember_inOneCommit() {
        var acme = fixture.register("ACME", "sav@acme.example");

        assertThat(acme.version()).isEqualTo(3);
        assertThat(fixture.directory.commits()).hasSize(1);
        assertThat(fixture.directory.events())
                .extracting(e -> e.getString("t"))
                .containsExactly(
                        "supplier.registered",
                        "supplier.member-added",
                        "supplier.reference-mailbox-set",
                        "address.claimed",
                        "person.registered");
        assertThat(fixture.directory.side(1).directory.standingOf(acme.id())).isEqualTo(SupplierStanding.ACTIVE);
        assertThat(fixture.directory.side(1).directory.isMember(acme.person().orElseThrow(), acme.id()))
                .isTrue();
        assertThat(fixture.directory.side(1).directory.standingOf(SupplierId.of("SUP-99")))
                .isEqualTo(SupplierStanding.UNKNOWN);
    }

    @Test
    void givenAKey_whenAMemberIsAddedAgain_thenTheFirstAnswer() {
        var acme = fixture.register("ACME", "sav@acme.example").id();
        var key = IdempotencyKey.of("marc", "k", "POST", "/suppliers", new byte[0]);
        var command = new AddMember(acme, MANAGER, OptionalLong.empty(), BRUNO);

        var first = Objects.requireNonNull(fixture.directory
                .side(0)
                .suppliers
                .dispatch(command, Optional.of(key))
                .block());
        fixture.add(0, acme, EmailAddress.of("clara@acme.example"));
        var again = Objects.requireNonNull(fixture.directory
                .side(1)
                .suppliers
                .dispatch(command, Optional.of(key))
                .block());

        assertThat(again).isEqualTo(new SupplierAccepted(acme, first.version(), first.person(), true));
    }

    @Test
    void givenAnExpectedVersion_whenItIsOld_thenStale() {
        var acme = fixture.register("ACME", "sav@acme.example").id();

        assertThatThrownBy(() -> fixture.send(0, new AddMember(acme, MANAGER, OptionalLong.of(2), BRUNO)))
                .hasMessage("StaleVersion[current=3]");
        assertThat(fixture.send(0, new AddMember(acme, MANAGER, OptionalLong.of(3), BRUNO))
                        .version())
                .isEqualTo(4);
    }

    @Test
    void givenACompany_whenSuspended_thenItsPeopleMayNotWrite_onAnyReplica_untilItIsResumed() {
        var acme = fixture.register("ACME", "sav@acme.example").id();
        var suspend = new Suspend(acme, MANAGER, OptionalLong.empty());
        var resume = new Resume(acme, MANAGER, OptionalLong.empty());

        assertThat(fixture.send(0, suspend).version()).isEqualTo(4);

        assertThat(fixture.directory.side(1).directory.standingOf(acme)).isEqualTo(SupplierStanding.SUSPENDED);
        assertThatThrownBy(() -> fixture.actor(1, "sav@acme.example")).hasMessage("SUSPENDED");
        assertThat(fixture.send(1, suspend).version()).as("a repeat").isEqualTo(4);
        assertThat(fixture.send(1, resume).version()).isEqualTo(5);
        assertThat(fixture.send(0, resume).version()).as("a repeat").isEqualTo(5);
        assertThat(fixture.actor(0, "sav@acme.example").company()).contains(acme);
        assertThat(fixture.directory.events())
                .extracting(e -> e.getString("t"))
                .contains("supplier.suspended", "supplier.resumed");
    }

    @Test
    void givenTheLog_whenSearched_thenNoPersonalAddress_andClaimsArePublishedNowhere() {
        var acme = fixture.register("ACME", "sav@acme.example").id();
        fixture.add(0, acme, BRUNO);

        assertThat(fixture.directory.commits())
                .map(Document::toJson)
                .allSatisfy(json -> assertThat(json).doesNotContain("bruno@"));
        assertThat(fixture.directory.events())
                .map(e -> e.getString("a"))
                .filteredOn(a -> a.startsWith("ADR:"))
                .hasSize(2)
                .allMatch(a -> a.matches("ADR:[0-9a-f]{64}"));
        assertThat(Topics.ofType("address.claimed")).isEmpty();
        assertThat(Topics.ofType("address.released")).isEmpty();
    }
}
