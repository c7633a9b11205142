package be.ecolenumerique.helpdesk.command.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.command.domain.Cast;
import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an operator sees of invitations that wait. */
class InvitationsSeenIT {
    private static final EmailAddress SAV = InvitationDesk.SAV;
    private static final EmailAddress BRUNO = InvitationDesk.BRUNO;

    private final InvitationDesk desk = new InvitationDesk(InvitationsSeenIT.class);

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void givenTheProviderIsDown_whenAdded_thenTheAnswerIsNotKept_theOperatorSeesIt_andTheMailGoesWhenItIsBack() {
        desk.provider.down = true;
        var acme = desk.register();

        desk.sweep(0);
        desk.later(Duration.ofSeconds(2));
        desk.sweep(1);

        assertThat(desk.companies().all()).singleElement().satisfies(company -> {
            assertThat(company.attempts()).isEqualTo(2);
            assertThat(company.failure()).contains("down");
        });
        assertThat(desk.failures("unreachable")).isEqualTo(2);
        assertThat(desk.unsettled()).isEqualTo(Unsettled.of(1, Cast.NOW));
        desk.provider.down = false;
        desk.later(Duration.ofSeconds(3));
        desk.sweep(0);
        assertThat(desk.provider.mails).containsExactly(SAV);
        assertThat(desk.unsettled()).isEqualTo(Unsettled.NONE);
        assertThat(desk.companies().all()).extracting(Settling::attempts).containsExactly(0);
        assertThat(desk.fixture.side(0).invitations.open(acme)).hasSize(1);
    }

    @Test
    void givenNobodySweeps_orAProviderThatGoesDownLater_whenCounted_thenSinceWhenItWaits() {
        var acme = desk.register();
        desk.later(Duration.ofMinutes(20));
        desk.add(acme);
        assertThat(desk.unsettled().count()).isEqualTo(1);
        assertThat(desk.unsettled().seconds(desk.fixture.clock.instant())).isEqualTo(1200);

        desk.sweep(0);
        assertThat(desk.unsettled().seconds(desk.fixture.clock.instant())).isZero();

        desk.later(Duration.ofMinutes(6));
        desk.provider.down = true;
        desk.sweep(0);
        desk.later(Duration.ofMinutes(1));
        assertThat(desk.unsettled().seconds(desk.fixture.clock.instant())).isEqualTo(60);
    }

    @Test
    void givenAnAddressThatTheProviderRefuses_whenOthersAreAdded_thenTheyGetTheirs_andTheOperatorSeesIt() {
        desk.provider.refused.add(SAV);
        var acme = desk.register();
        desk.add(acme);

        desk.sweep(0);

        assertThat(desk.provider.mails).containsExactly(BRUNO);
        assertThat(desk.companies().all())
                .extracting(Settling::failure)
                .containsExactly(Optional.of("no such address"));
        assertThat(desk.failures("refused")).isEqualTo(1);
    }
}
