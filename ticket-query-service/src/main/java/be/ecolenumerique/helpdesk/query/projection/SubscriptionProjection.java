package be.ecolenumerique.helpdesk.query.projection;

import be.ecolenumerique.helpdesk.consumer.Projection;
import be.ecolenumerique.helpdesk.consumer.Step;
import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.SubscriptionEvent;
import be.ecolenumerique.helpdesk.contracts.SubscriptionEvent.SubscriptionSwitchedOff;
import be.ecolenumerique.helpdesk.contracts.SubscriptionEvent.SubscriptionSwitchedOn;
import be.ecolenumerique.helpdesk.query.projection.Subscriptions.Switched;
import org.jspecify.annotations.Nullable;

/** The last word of each person about its comment mail for one ticket. */
public final class SubscriptionProjection implements Projection<Subscriptions, SubscriptionEvent> {

    @Override
    public Step<Subscriptions> apply(@Nullable Subscriptions row, EventEnvelope<SubscriptionEvent> event) {
        var before = row == null ? Subscriptions.none() : row;
        return Step.to(before.with(event.event().person(), switched(event.event())));
    }

    private static Switched switched(SubscriptionEvent event) {
        return switch (event) {
            case SubscriptionSwitchedOn on -> new Switched(true, on.assignment());
            case SubscriptionSwitchedOff off -> new Switched(false, off.assignment());
        };
    }
}
