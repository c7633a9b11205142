package be.ecolenumerique.helpdesk.query.projection;

import static be.ecolenumerique.helpdesk.query.testing.TicketStory.ACME;
import static be.ecolenumerique.helpdesk.query.testing.TicketStory.ACME_USER;
import static be.ecolenumerique.helpdesk.query.testing.TicketStory.ANNE_TECHNICIAN;
import static be.ecolenumerique.helpdesk.query.testing.TicketStory.START;
import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.contracts.Actor;
import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.EventMetadata;
import be.ecolenumerique.helpdesk.contracts.SubscriptionEvent;
import be.ecolenumerique.helpdesk.contracts.SubscriptionEvent.SubscriptionSwitchedOff;
import be.ecolenumerique.helpdesk.contracts.SubscriptionEvent.SubscriptionSwitchedOn;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import be.ecolenumerique.helpdesk.query.projection.Subscriptions.Switched;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SubscriptionProjectionTest {
    private static final TicketReference TICKET = TicketReference.of("TECH-175");

    @Test
    void givenSeveralPersons_whenTheySwitch_thenTheLastWordOfEachStands() {
        var row = apply(null, new SubscriptionSwitchedOn(TICKET, ACME_USER, Optional.of(ACME), Optional.of(2L)));
        row = apply(row, new SubscriptionSwitchedOff(TICKET, ANNE_TECHNICIAN, Optional.empty(), Optional.empty()));
        row = apply(row, new SubscriptionSwitchedOff(TICKET, ACME_USER, Optional.of(ACME), Optional.of(2L)));

        assertThat(row.byPerson())
                .containsEntry(ACME_USER, new Switched(false, Optional.of(2L)))
                .containsEntry(ANNE_TECHNICIAN, new Switched(false, Optional.empty()));
        assertThat(new SubscriptionsCodec().read(new SubscriptionsCodec().write(row)))
                .isEqualTo(row);
    }

    @Test
    void givenASuppliersWord_whenTheTicketIsAssignedAnew_thenItCountsNoMore() {
        var switched = new Switched(true, Optional.of(2L));

        assertThat(switched.countsUnder(Optional.of(2L))).isTrue();
        assertThat(switched.countsUnder(Optional.of(7L))).isFalse();
        assertThat(new Switched(true, Optional.empty()).countsUnder(Optional.of(7L)))
                .isTrue();
    }

    private static Subscriptions apply(@Nullable Subscriptions row, SubscriptionEvent event) {
        var envelope = new EventEnvelope<>(
                UUID.randomUUID().toString(),
                SubscriptionEvent.aggregateOf(TICKET),
                1,
                1,
                START,
                EventMetadata.by(Actor.supplier(ACME_USER, ACME)),
                event);
        return new SubscriptionProjection().apply(row, envelope).row();
    }
}
