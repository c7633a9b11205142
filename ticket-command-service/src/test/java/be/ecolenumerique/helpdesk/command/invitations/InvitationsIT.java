package be.ecolenumerique.helpdesk.command.invitations;

import static be.ecolenumerique.helpdesk.command.domain.Cast.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ecolenumerique.helpdesk.command.people.DirectoryFixture;
import be.ecolenumerique.helpdesk.command.suppliers.NewSupplier;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierAccepted;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierCommand;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierCommand.AddMember;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierCommand.InviteMember;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierCommand.RemoveMember;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierCommand.Resume;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierCommand.Suspend;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierCommand.WithdrawInvitation;
import be.ecolenumerique.helpdesk.contracts.AgreedText;
import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.Language;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InvitationsIT {
    private static final EmailAddress SAV = EmailAddress.of("sav@acme.example");
    private static final EmailAddress BRUNO = EmailAddress.of("bruno@acme.example");
    private static final Duration LIFETIME = Duration.ofDays(14);

    private final RecordingProvider provider = new RecordingProvider();
    private DirectoryFixture fixture;

    @BeforeEach
    void start() {
        fixture = new DirectoryFixture(InvitationsIT.class, Optional.of(LIFETIME));
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void givenAddressesWithoutAnAccount_whenAdded_thenEachIsMailedOnce_whicheverReplicaSweeps() {
        var acme = register();
        add(acme);

        sweep(0);
        sweep(1);
        later(Duration.ofMinutes(3));
        sweep(1);

        assertThat(provider.mails).containsExactlyInAnyOrder(SAV, BRUNO);
        assertThat(types()).filteredOn("supplier.member-invited"::equals).hasSize(2);
        assertThat(companies().all()).singleElement().satisfies(company -> {
            assertThat(company.failure()).isEmpty();
            assertThat(company.mailed().values())
                    .hasSize(2)
                    .allSatisfy(mailed -> assertThat(mailed.at()).isPresent());
        });
    }

    @Test
    void givenAnInvitation_whenSentAgain_thenTheOlderLinkIsDead_andWithdrawn_thenTheNewerToo() {
        var acme = register();
        PersonId bruno = add(acme);
        sweep(0);
        String kept = linkOf(SAV);
        String older = linkOf(BRUNO);

        send(new InviteMember(acme, MANAGER, OptionalLong.empty(), bruno));
        sweep(1);

        assertThat(provider.mails).containsExactlyInAnyOrder(SAV, BRUNO, BRUNO);
        assertThat(provider.links).hasSize(2).containsKey(kept).doesNotContainKey(older);

        send(new WithdrawInvitation(acme, MANAGER, OptionalLong.empty(), bruno));
        sweep(0);

        assertThat(provider.links).containsValue(SAV).doesNotContainValue(BRUNO);
        assertThat(fixture.side(0).directory.isMember(bruno, acme)).isTrue();
        assertThat(types()).contains("supplier.invitation-withdrawn");
    }

    @Test
    void givenInvitations_whenAnAddressIsTakenOff_orTheCompanySuspended_thenTheirLinksAreDead_andStaySo() {
        var acme = register();
        PersonId bruno = add(acme);
        sweep(0);

        send(new RemoveMember(acme, MANAGER, OptionalLong.empty(), bruno));
        sweep(1);
        assertThat(provider.links).containsValue(SAV).doesNotContainValue(BRUNO);

        send(new Suspend(acme, MANAGER, OptionalLong.empty()));
        sweep(0);
        assertThat(provider.links).isEmpty();
        assertThatThrownBy(() -> send(new InviteMember(acme, MANAGER, OptionalLong.empty(), mailboxOf())))
                .hasMessage("CompanySuspended[]");

        send(new Resume(acme, MANAGER, OptionalLong.empty()));
        sweep(0);
        assertThat(provider.links).isEmpty();
        assertThat(provider.mails).hasSize(2);
    }

    @Test
    void givenTheProviderIsDown_whenAdded_thenTheAnswerIsNotKept_theOperatorSeesIt_andTheMailGoesWhenItIsBack() {
        provider.down = true;
        var acme = register();

        sweep(0);
        later(Duration.ofSeconds(2));
        sweep(1);

        assertThat(companies().all()).singleElement().satisfies(company -> {
            assertThat(company.attempts()).isEqualTo(2);
            assertThat(company.failure()).contains("down");
        });
        provider.down = false;
        later(Duration.ofSeconds(3));
        sweep(0);
        assertThat(provider.mails).containsExactly(SAV);
        assertThat(companies().all()).extracting(Settling::attempts).containsExactly(0);
        assertThat(fixture.side(0).invitations.open(acme)).hasSize(1);
    }

    @Test
    void givenAnAddressThatTheProviderRefuses_whenOthersAreAdded_thenTheyGetTheirs_andTheOperatorSeesIt() {
        provider.refused.add(SAV);
        var acme = register();
        add(acme);

        sweep(0);

        assertThat(provider.mails).containsExactly(BRUNO);
        assertThat(companies().all()).extracting(Settling::failure).containsExactly(Optional.of("no such address"));
    }

    @Test
    void givenAMailWhoseAnswerIsLost_whenTriedAgain_thenItIsNotSentTwice_norOnceMoreByAReplicaThatDied() {
        var acme = register();
        PersonId bruno = add(acme);
        sweep(0);
        send(new InviteMember(acme, MANAGER, OptionalLong.empty(), bruno));
        provider.answerIsLost = true;

        sweep(0);
        later(Duration.ofMinutes(1));
        sweep(1);

        assertThat(provider.mails).containsExactlyInAnyOrder(SAV, BRUNO, BRUNO);
        assertThat(provider.links).hasSize(2);
    }

    @Test
    void givenSomebodyRegisters_whenSeen_thenWhatWasAgreedToIsAnEvent_andNoInvitationIsNeeded() {
        var acme = register();
        sweep(0);
        var at = fixture.clock.instant().plusSeconds(90);
        var texts = List.of(new AgreedText("privacy-policy", "2026-11"), new AgreedText("disclaimer", "2026-11"));
        provider.links.clear();
        provider.accounts.put(SAV, new Agreement(texts, Optional.of(at)));

        later(Duration.ofSeconds(100));
        sweep(1);
        sweep(0);

        assertThat(fixture.events())
                .filteredOn(e -> e.getString("t").equals("supplier.invitation-accepted"))
                .singleElement()
                .satisfies(e -> assertThat(e.toJson()).contains("privacy-policy", "disclaimer", at.toString()));
        assertThatThrownBy(() -> send(new InviteMember(acme, MANAGER, OptionalLong.empty(), mailboxOf())))
                .hasMessage("AlreadyRegistered[]");
        later(Duration.ofHours(2));
        sweep(0);
        assertThat(companies().all()).isEmpty();
        assertThat(provider.mails).hasSize(1);
    }

    @Test
    void givenAnInvitation_whenFourteenDaysArePast_thenItsLinkIsDead_andItCanBeSentAgain() {
        var acme = register();
        sweep(0);

        later(LIFETIME.minusSeconds(1));
        sweep(0);
        assertThat(provider.links).hasSize(1);
        later(Duration.ofMinutes(6));
        sweep(0);
        assertThat(provider.links).isEmpty();

        send(new InviteMember(acme, MANAGER, OptionalLong.empty(), mailboxOf()));
        sweep(0);
        assertThat(provider.links).hasSize(1);
    }

    @Test
    void givenNobodyOfThatCompany_whenInvited_thenNotFound_andWithdrawingChangesNothing() {
        var acme = register();
        var stranger = PersonId.random();

        assertThatThrownBy(() -> send(new InviteMember(acme, MANAGER, OptionalLong.empty(), stranger)))
                .hasMessage("NoMember[]");
        assertThat(send(new WithdrawInvitation(acme, MANAGER, OptionalLong.empty(), stranger))
                        .version())
                .isEqualTo(4);
        assertThatThrownBy(() -> send(new InviteMember(acme, MANAGER, OptionalLong.of(3), mailboxOf())))
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

    private void sweep(int replica) {
        var companies = companies();
        new InvitationSweep(
                        companies,
                        new Settlement(
                                provider,
                                fixture.side(replica).invitations,
                                fixture.side(replica).people,
                                companies,
                                fixture.clock),
                        fixture.clock)
                .sweep();
    }

    private CompaniesToSettle companies() {
        return new CompaniesToSettle(fixture.database(), fixture.clock);
    }

    private void later(Duration time) {
        fixture.clock.set(fixture.clock.instant().plus(time));
    }

    private SupplierId register() {
        var form = new NewSupplier(MANAGER, "ACME", SAV, Language.FR);
        return Objects.requireNonNull(fixture.side(0)
                        .suppliers
                        .register(form, Optional.empty())
                        .block())
                .id();
    }

    private PersonId add(SupplierId supplier) {
        return send(new AddMember(supplier, MANAGER, OptionalLong.empty(), BRUNO))
                .person()
                .orElseThrow();
    }

    private PersonId mailboxOf() {
        return fixture.side(0).people.withAddress(SAV).orElseThrow().id();
    }

    private SupplierAccepted send(SupplierCommand command) {
        return Objects.requireNonNull(
                fixture.side(0).suppliers.dispatch(command, Optional.empty()).block());
    }

    private String linkOf(EmailAddress address) {
        return provider.links.entrySet().stream()
                .filter(link -> link.getValue().equals(address))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private List<String> types() {
        return fixture.events().stream().map(e -> e.getString("t")).toList();
    }
}
