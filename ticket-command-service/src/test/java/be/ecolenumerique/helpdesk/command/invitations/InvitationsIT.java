package be.ecolenumerique.helpdesk.command.invitations;

import static be.ecolenumerique.helpdesk.command.domain.Cast.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ecolenumerique.helpdesk.command.people.DirectoryFixture;
import be.ecolenumerique.helpdesk.command.suppliers.NewSupplier;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierCommand.InviteMember;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierCommand.RemoveMember;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierCommand.Resume;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierCommand.Suspend;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierCommand.WithdrawInvitation;
import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.Language;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InvitationsIT {
    private static final EmailAddress SAV = InvitationDesk.SAV;
    private static final EmailAddress BRUNO = InvitationDesk.BRUNO;

    private final InvitationDesk desk = new InvitationDesk(InvitationsIT.class);

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void givenAddressesWithoutAnAccount_whenAdded_thenEachIsMailedOnce_whicheverReplicaSweeps() {
        var acme = desk.register();
        desk.add(acme);

        desk.sweep(0);
        desk.sweep(1);
        desk.later(Duration.ofMinutes(3));
        desk.sweep(1);

        assertThat(desk.provider.mails).containsExactlyInAnyOrder(SAV, BRUNO);
        assertThat(desk.types()).filteredOn("supplier.member-invited"::equals).hasSize(2);
        assertThat(desk.companies().all()).singleElement().satisfies(company -> {
            assertThat(company.failure()).isEmpty();
            assertThat(company.mailed().values())
                    .hasSize(2)
                    .allSatisfy(mailed -> assertThat(mailed.at()).isPresent());
        });
    }

    @Test
    void givenAnInvitation_whenSentAgain_thenTheOlderLinkIsDead_andWithdrawn_thenTheNewerToo() {
        var acme = desk.register();
        PersonId bruno = desk.add(acme);
        desk.sweep(0);
        String kept = desk.linkOf(SAV);
        String older = desk.linkOf(BRUNO);

        desk.send(new InviteMember(acme, MANAGER, OptionalLong.empty(), bruno));
        desk.sweep(1);

        assertThat(desk.provider.mails).containsExactlyInAnyOrder(SAV, BRUNO, BRUNO);
        assertThat(desk.provider.links).hasSize(2).containsKey(kept).doesNotContainKey(older);

        desk.send(new WithdrawInvitation(acme, MANAGER, OptionalLong.empty(), bruno));
        desk.sweep(0);

        assertThat(desk.provider.links).containsValue(SAV).doesNotContainValue(BRUNO);
        assertThat(desk.fixture.side(0).directory.isMember(bruno, acme)).isTrue();
        assertThat(desk.types()).contains("supplier.invitation-withdrawn");
    }

    @Test
    void givenInvitations_whenAnAddressIsTakenOff_orTheCompanySuspended_thenTheirLinksAreDead_andStaySo() {
        var acme = desk.register();
        PersonId bruno = desk.add(acme);
        desk.sweep(0);

        desk.send(new RemoveMember(acme, MANAGER, OptionalLong.empty(), bruno));
        desk.sweep(1);
        assertThat(desk.provider.links).containsValue(SAV).doesNotContainValue(BRUNO);

        desk.send(new Suspend(acme, MANAGER, OptionalLong.empty()));
        desk.sweep(0);
        assertThat(desk.provider.links).isEmpty();
        assertThatThrownBy(() -> desk.send(new InviteMember(acme, MANAGER, OptionalLong.empty(), desk.mailboxOf())))
                .hasMessage("CompanySuspended[]");

        desk.send(new Resume(acme, MANAGER, OptionalLong.empty()));
        desk.sweep(0);
        assertThat(desk.provider.links).isEmpty();
        assertThat(desk.provider.mails).hasSize(2);
    }

    @Test
    void givenAMailWhoseAnswerIsLost_whenTriedAgain_thenItIsNotSentTwice_norOnceMoreByAReplicaThatDied() {
        var acme = desk.register();
        PersonId bruno = desk.add(acme);
        desk.sweep(0);
        desk.send(new InviteMember(acme, MANAGER, OptionalLong.empty(), bruno));
        desk.provider.answerIsLost = true;

        desk.sweep(0);
        desk.later(Duration.ofMinutes(1));
        desk.sweep(1);

        assertThat(desk.provider.mails).containsExactlyInAnyOrder(SAV, BRUNO, BRUNO);
        assertThat(desk.provider.links).hasSize(2);
    }

    @Test
    void givenSomebodyRegisters_whenSeen_thenWhatWasAgreedToIsAnEvent_andNoInvitationIsNeeded() {
        var acme = desk.register();
        desk.sweep(0);
        desk.later(Duration.ofSeconds(90));
        var at = desk.registers(SAV);

        desk.later(Duration.ofSeconds(10));
        desk.sweep(1);
        desk.sweep(0);

        assertThat(desk.fixture.events())
                .filteredOn(e -> e.getString("t").equals("supplier.invitation-accepted"))
                .singleElement()
                .satisfies(e -> assertThat(e.toJson()).contains("privacy-policy", "disclaimer", at.toString()));
        assertThatThrownBy(() -> desk.send(new InviteMember(acme, MANAGER, OptionalLong.empty(), desk.mailboxOf())))
                .hasMessage("AlreadyRegistered[]");
        desk.later(Duration.ofHours(2));
        desk.sweep(0);
        assertThat(desk.companies().all()).isEmpty();
        assertThat(desk.provider.mails).hasSize(1);
    }

    @Test
    void givenAnInvitation_whenFourteenDaysArePast_thenItsLinkIsDead_andItCanBeSentAgain() {
        var acme = desk.register();
        desk.sweep(0);

        desk.later(InvitationDesk.LIFETIME.minusSeconds(1));
        desk.sweep(0);
        assertThat(desk.provider.links).hasSize(1);
        desk.later(Duration.ofSeconds(1));
        desk.sweep(0);
        assertThat(desk.provider.links).as("on time").isEmpty();

        desk.send(new InviteMember(acme, MANAGER, OptionalLong.empty(), desk.mailboxOf()));
        desk.sweep(0);
        assertThat(desk.provider.links).hasSize(1);
    }

    @Test
    void givenNobodyOfThatCompany_whenInvited_thenNotFound_andWithdrawingChangesNothing() {
        var acme = desk.register();
        var stranger = PersonId.random();

        assertThatThrownBy(() -> desk.send(new InviteMember(acme, MANAGER, OptionalLong.empty(), stranger)))
                .hasMessage("NoMember[]");
        assertThat(desk.send(new WithdrawInvitation(acme, MANAGER, OptionalLong.empty(), stranger))
                        .version())
                .isEqualTo(4);
        assertThatThrownBy(() -> desk.send(new InviteMember(acme, MANAGER, OptionalLong.of(3), desk.mailboxOf())))
                .hasMessage("StaleVersion[current=4]");
    }

    @Test
    void givenNoProviderThatInvites_whenAdded_thenEverybodyCountsAsRegistered() {
        try (var without = new DirectoryFixture(NobodyIsInvited.class)) {
            var form = new NewSupplier(MANAGER, "ACME", SAV, Language.FR);
            var acme = Objects.requireNonNull(
                    without.side(0).suppliers.register(form, Optional.empty()).block());
            var invite = new InviteMember(
                    acme.id(), MANAGER, OptionalLong.empty(), acme.person().orElseThrow());

            assertThat(acme.version()).isEqualTo(3);
            assertThatThrownBy(() -> without.side(0)
                            .suppliers
                            .dispatch(invite, Optional.empty())
                            .block())
                    .hasMessage("AlreadyRegistered[]");
        }
    }

    /** A database of its own. */
    private static final class NobodyIsInvited {}
}
