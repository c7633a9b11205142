package be.ecolenumerique.helpdesk.notification.deciding;

import be.ecolenumerique.helpdesk.consumer.Missed;
import be.ecolenumerique.helpdesk.consumer.Projection;
import be.ecolenumerique.helpdesk.consumer.SideWrite;
import be.ecolenumerique.helpdesk.consumer.Step;
import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.TicketOpened;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import be.ecolenumerique.helpdesk.notification.outbox.Outbox;
import be.ecolenumerique.helpdesk.notification.outbox.OutboxDocuments;
import be.ecolenumerique.helpdesk.notification.outbox.OutboxEntries;
import be.ecolenumerique.helpdesk.notification.policy.Facts;
import be.ecolenumerique.helpdesk.notification.policy.NotificationPolicy;
import be.ecolenumerique.helpdesk.notification.policy.TicketView;
import com.mongodb.client.model.InsertOneModel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Follows each ticket and decides the mails of its events, all of one event in one document that is inserted before the
 * consumer's position moves: a redelivery finds it and decides nothing anew.
 */
public final class WhenTicketEventThenNotify implements Projection<TicketView, TicketEvent> {
    private static final Set<Class<?>> MOVE_RECIPIENTS = Set.of(
            TicketOpened.class,
            TicketEvent.SupplierAssigned.class,
            TicketEvent.ContactChanged.class,
            TicketEvent.ParticipantRemoved.class);

    private final NotificationPolicy policy = new NotificationPolicy();
    private final Function<TicketReference, Facts> knowledge;
    private final OutboxEntries entries;
    private final FirstStart firstStart;

    /** @param knowledge what is known of a ticket outside of it, the moment its mails are decided */
    public WhenTicketEventThenNotify(
            Function<TicketReference, Facts> knowledge, OutboxEntries entries, FirstStart firstStart) {
        this.knowledge = knowledge;
        this.entries = entries;
        this.firstStart = firstStart;
    }

    @Override
    public Step<TicketView> apply(@Nullable TicketView before, EventEnvelope<TicketEvent> envelope) {
        if (envelope.event() instanceof TicketOpened opened) {
            return Step.to(TicketView.opened(opened));
        }
        if (before == null) {
            throw new IllegalStateException("a ticket begins with its opening");
        }
        return new Step<>(before.after(envelope), mails(before, envelope));
    }

    /** Who is told must not be missed: mail would go on to whoever lost the ticket. */
    @Override
    public Optional<Step<TicketView>> without(TicketView row, Missed event) {
        return event.isNoneOf(MOVE_RECIPIENTS) ? Optional.of(Step.to(row)) : Optional.empty();
    }

    private List<SideWrite> mails(TicketView before, EventEnvelope<TicketEvent> envelope) {
        if (firstStart.isPast(envelope.commit())) {
            return List.of();
        }
        var mails = policy.mailsFor(
                envelope, before, knowledge.apply(envelope.event().ticket()));
        return mails.isEmpty()
                ? List.of()
                : List.of(new SideWrite(
                        Outbox.COLLECTION,
                        new InsertOneModel<>(OutboxDocuments.write(entries.of(envelope, before, mails)))));
    }
}
