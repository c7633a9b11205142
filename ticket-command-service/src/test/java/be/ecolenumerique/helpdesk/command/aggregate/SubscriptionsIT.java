package be.ecolenumerique.helpdesk.command.aggregate;

import static be.ecolenumerique.helpdesk.command.aggregate.WriteFixture.form;
import static be.ecolenumerique.helpdesk.command.domain.Cast.*;
import static be.ecolenumerique.helpdesk.command.domain.Commands.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ecolenumerique.helpdesk.contracts.TicketStatus;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SubscriptionsIT {
    private WriteFixture fixture;

    @BeforeEach
    void start() {
        fixture = new WriteFixture(SubscriptionsIT.class);
        fixture.open(form(TECHNICIAN, ACME));
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void givenSwitchedOnAndOff_whenRecorded_thenBesideTheTicket_whoseVersionStays() {
        var on = fixture.send(subscription(ACMES_BRUNO, true));
        var repeat = fixture.send(subscription(ACMES_BRUNO, true));
        var off = fixture.send(subscription(ACMES_BRUNO, false));

        assertThat(on).isEqualTo(new Accepted(TECH_175, 2, TicketStatus.OPEN, "SUB:TECH-175:1", false));
        assertThat(repeat).isEqualTo(on);
        assertThat(off.token()).isEqualTo("SUB:TECH-175:2");
        assertThat(fixture.commits()).hasSize(3);
        Document last = fixture.commits().getLast().getList("e", Document.class).getFirst();
        assertThat(last.getString("a")).isEqualTo("SUB:TECH-175");
        assertThat(last.getLong("v")).isEqualTo(1);
        assertThat(last.getString("t")).isEqualTo("subscription.switched-off");
    }

    @Test
    void givenTheTicketWasTakenAwayOnAnotherReplica_whenSwitched_thenThereIsNoTicket() {
        fixture.send(0, comment(ACMES_BRUNO, "Bonjour"));
        fixture.send(1, assign(TECHNICIAN, OTHER));

        assertThatThrownBy(() -> fixture.send(subscription(ACMES_BRUNO, true))).hasMessageContaining("NotYourTicket");
    }
}
