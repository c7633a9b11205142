package be.ecolenumerique.helpdesk.command.invitations;

import static be.ecolenumerique.helpdesk.command.domain.Cast.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.command.invitations.InvitationMail.End;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierCommand;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierCommand.InviteMember;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierCommand.RemoveMember;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierCommand.Suspend;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierCommand.WithdrawInvitation;
import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever registered while the link worked has its acceptance in the log, whatever ended the invitation (behaviour §7). */
class LastLookIT {
    private static final EmailAddress BRUNO = InvitationDesk.BRUNO;

    private final InvitationDesk desk = new InvitationDesk(LastLookIT.class);
    private final SupplierId acme = desk.register();
    private final PersonId bruno = desk.add(acme);

    /** What ends an invitation before anybody saw that it was used. */
    enum Ending {
        WITHDRAWN,
        SENT_AGAIN,
        MEMBER_REMOVED,
        COMPANY_SUSPENDED;

        SupplierCommand of(SupplierId supplier, PersonId person) {
            var any = OptionalLong.empty();
            return switch (this) {
                case WITHDRAWN -> new WithdrawInvitation(supplier, MANAGER, any, person);
                case SENT_AGAIN -> new InviteMember(supplier, MANAGER, any, person);
                case MEMBER_REMOVED -> new RemoveMember(supplier, MANAGER, any, person);
                case COMPANY_SUSPENDED -> new Suspend(supplier, MANAGER, any);
            };
        }
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    @ParameterizedTest
    @EnumSource
    void givenSomebodyHasRegistered_whenTheInvitationIsOverBeforeThatWasSeen_thenItIsAcceptedOnce(Ending ending) {
        desk.sweep(0);
        Instant agreed = desk.registers(BRUNO);

        desk.later(Duration.ofSeconds(2));
        desk.send(ending.of(acme, bruno));
        desk.sweep(1);
        desk.lastLook(0);
        desk.lastLook(1);

        assertThat(acceptances())
                .singleElement()
                .satisfies(e -> assertThat(e.toJson()).contains(bruno.value(), "privacy-policy", agreed.toString()));
        assertThat(ends()).isNotEmpty().containsOnly(Optional.of(End.REGISTERED));
        assertThat(desk.provider.mails).filteredOn(BRUNO::equals).hasSize(1);
    }

    @Test
    void givenItWasAcceptedFirst_whenWithdrawn_thenThatIsSoAlready_andTheMemberHasAnAccount() {
        desk.sweep(0);
        desk.registers(BRUNO);
        desk.later(Duration.ofSeconds(2));
        desk.sweep(1);
        int known = desk.types().size();

        long version = desk.send(Ending.WITHDRAWN.of(acme, bruno)).version();

        assertThat(desk.types()).hasSize(known).doesNotContain("supplier.invitation-withdrawn");
        assertThat(version).isEqualTo(7);
        assertThat(desk.fixture.side(1).directory.isMember(bruno, acme)).isTrue();
    }

    @Test
    void givenTheLastSecondOfAnInvitation_whenSomebodyRegisters_thenItIsAccepted_andTheLinkEndsOnTime() {
        desk.sweep(0);
        desk.later(InvitationDesk.LIFETIME.minusSeconds(1));
        desk.sweep(0);
        Instant agreed = desk.registers(BRUNO);

        desk.later(Duration.ofSeconds(1));
        desk.sweep(1);
        assertThat(desk.provider.links).isEmpty();
        assertThat(ends()).containsExactly(Optional.empty());
        desk.lastLook(0);

        assertThat(acceptances())
                .singleElement()
                .satisfies(e -> assertThat(e.toJson()).contains(agreed.toString()));
        assertThat(ends()).containsExactly(Optional.of(End.REGISTERED));
        assertThat(desk.mails().newest(Optional.of(desk.mailboxOf())))
                .extracting(InvitationMail::end)
                .containsExactly(Optional.of(End.EXPIRED));
    }

    @Test
    void givenAFormThatIsOnItsWay_whenItsLinkDies_thenTheAccountThatComesOfItIsSeen() {
        desk.sweep(0);
        desk.send(Ending.WITHDRAWN.of(acme, bruno));
        desk.sweep(0);

        desk.later(Duration.ofSeconds(3));
        desk.registers(BRUNO);
        desk.sweep(1);
        assertThat(ends()).containsExactly(Optional.empty());
        assertThat(desk.unsettled().count()).as("the look is due").isEqualTo(1);
        desk.lastLook(0);

        assertThat(acceptances()).hasSize(1);
        assertThat(desk.unsettled().count()).isZero();
    }

    @Test
    void givenTheProviderCanNotBeAsked_whenTheInvitationEnds_thenNothingHasAnEnd_untilItCan() {
        desk.sweep(0);
        desk.later(InvitationDesk.LIFETIME.minusMinutes(1));
        Instant agreed = desk.registers(BRUNO);
        desk.provider.down = true;
        for (int hours = 0; hours < 4; hours++) {
            desk.sweep(hours % 2);
            desk.later(Duration.ofHours(1));
        }
        assertThat(ends()).containsExactly(Optional.empty());

        desk.provider.down = false;
        desk.sweep(0);
        desk.lastLook(1);

        assertThat(desk.provider.links).isEmpty();
        assertThat(acceptances())
                .singleElement()
                .satisfies(e -> assertThat(e.toJson()).contains(agreed.toString()));
        desk.later(Duration.ofHours(2));
        desk.sweep(0);
        assertThat(desk.companies().all()).isEmpty();
    }

    @Test
    void givenTheAddressBelongsToAnotherCompany_whenSomebodyRegisters_thenOnlyThatOneHasIt() {
        desk.sweep(0);
        desk.send(Ending.MEMBER_REMOVED.of(acme, bruno));
        SupplierId other = desk.register("Autre", EmailAddress.of("sav@autre.example"));
        desk.add(other);
        desk.sweep(0);
        desk.registers(BRUNO);
        desk.lastLook(0);
        desk.lastLook(1);

        assertThat(acceptances())
                .singleElement()
                .satisfies(e -> assertThat(e.getString("a")).isEqualTo(other.toString()));
        assertThat(ends()).containsExactlyInAnyOrder(Optional.of(End.WITHDRAWN), Optional.of(End.REGISTERED));
    }

    private List<Document> acceptances() {
        return desk.fixture.events().stream()
                .filter(e -> e.getString("t").equals("supplier.invitation-accepted"))
                .toList();
    }

    private List<Optional<End>> ends() {
        return desk.mails().newest(Optional.of(bruno)).stream()
                .map(InvitationMail::end)
                .toList();
    }
}
