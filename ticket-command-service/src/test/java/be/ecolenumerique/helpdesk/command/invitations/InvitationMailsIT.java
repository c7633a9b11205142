package be.ecolenumerique.helpdesk.command.invitations;

import static be.ecolenumerique.helpdesk.command.domain.Cast.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.command.domain.Cast;
import be.ecolenumerique.helpdesk.command.invitations.InvitationMail.End;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierCommand.InviteMember;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierCommand.WithdrawInvitation;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the ledger says of mails that the identity provider sends, whatever came between. */
class InvitationMailsIT {
    private final InvitationDesk desk = new InvitationDesk(InvitationMailsIT.class);

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void givenTheProviderIsDown_whenAsked_thenItsMailWaits_andOnceSentItSaysWhenAndByWhom() {
        desk.provider.down = true;
        SupplierId acme = desk.register();
        desk.sweep(0);

        assertThat(mailsOf(desk.mailboxOf())).singleElement().satisfies(mail -> {
            assertThat(mail.state()).isEqualTo("waiting");
            assertThat(mail.supplier()).isEqualTo(acme);
            assertThat(mail.asked()).isEqualTo(Cast.NOW);
        });

        desk.provider.down = false;
        desk.later(Duration.ofMinutes(1));
        desk.sweep(1);
        desk.later(Duration.ofMinutes(1));
        desk.sweep(0);

        assertThat(mailsOf(desk.mailboxOf())).singleElement().satisfies(mail -> {
            assertThat(mail.state()).isEqualTo("sent");
            assertThat(mail.sent()).contains(Cast.NOW.plusSeconds(60));
            assertThat(mail.provider()).isEqualTo(desk.provider.name());
            assertThat(mail.end()).isEmpty();
        });
    }

    @Test
    void givenAMailWhoseAnswerIsLost_whenItIsThere_thenItIsSent() {
        desk.provider.answerIsLost = true;
        desk.register();
        desk.sweep(0);
        assertThat(states(desk.mailboxOf())).containsExactly("waiting");

        desk.later(Duration.ofMinutes(1));
        desk.sweep(1);

        assertThat(states(desk.mailboxOf())).containsExactly("sent");
        assertThat(desk.provider.mails).hasSize(1);
    }

    @Test
    void givenEachEndOfAnInvitation_whenItsCompanyHasNothingOpenAnyMore_thenTheLedgerStillSaysHow() {
        SupplierId acme = desk.register();
        PersonId bruno = desk.add(acme);
        desk.sweep(0);
        desk.send(new InviteMember(acme, MANAGER, OptionalLong.empty(), bruno));
        desk.sweep(1);
        desk.lastLook(1);
        assertThat(ends(bruno)).containsExactly(Optional.empty(), Optional.of(End.WITHDRAWN));

        desk.send(new WithdrawInvitation(acme, MANAGER, OptionalLong.empty(), bruno));
        desk.provider.accounts.put(InvitationDesk.SAV, Agreement.NONE);
        desk.sweep(0);
        desk.later(Duration.ofMinutes(1));
        desk.send(new InviteMember(acme, MANAGER, OptionalLong.empty(), bruno));
        desk.sweep(0);
        desk.later(InvitationDesk.LIFETIME.plusMinutes(6));
        desk.sweep(1);
        desk.lastLook(1);
        desk.later(Duration.ofHours(2));
        desk.sweep(0);

        assertThat(desk.companies().all()).isEmpty();
        assertThat(ends(desk.mailboxOf())).containsExactly(Optional.of(End.REGISTERED));
        assertThat(ends(bruno))
                .containsExactly(Optional.of(End.EXPIRED), Optional.of(End.WITHDRAWN), Optional.of(End.WITHDRAWN));
        assertThat(states(bruno)).containsOnly("sent");
        assertThat(desk.mails().newest(Optional.empty())).hasSize(4);
    }

    @Test
    void givenAnInvitationThatWasNeverMailed_whenItIsWithdrawn_thenNoMailIsNeededAnyMore() {
        desk.provider.refused.add(InvitationDesk.SAV);
        SupplierId acme = desk.register();
        desk.sweep(0);

        desk.send(new WithdrawInvitation(acme, MANAGER, OptionalLong.empty(), desk.mailboxOf()));
        desk.sweep(0);
        desk.lastLook(0);

        assertThat(states(desk.mailboxOf())).containsExactly("not-concerned");
        assertThat(ends(desk.mailboxOf())).containsExactly(Optional.of(End.WITHDRAWN));
    }

    private List<InvitationMail> mailsOf(PersonId person) {
        return desk.mails().newest(Optional.of(person));
    }

    private List<String> states(PersonId person) {
        return mailsOf(person).stream().map(InvitationMail::state).toList();
    }

    private List<Optional<End>> ends(PersonId person) {
        return mailsOf(person).stream().map(InvitationMail::end).toList();
    }
}
