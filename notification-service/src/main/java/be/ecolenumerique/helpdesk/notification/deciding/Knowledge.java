package be.ecolenumerique.helpdesk.notification.deciding;

import be.ecolenumerique.helpdesk.consumer.records.Blocking;
import be.ecolenumerique.helpdesk.consumer.whole.WholeTopicReader;
import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import be.ecolenumerique.helpdesk.directory.DirectoryReplica;
import be.ecolenumerique.helpdesk.notification.policy.Facts;
import be.ecolenumerique.helpdesk.notification.policy.Subscriptions;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Gathers, once per batch, what its decisions need: people, companies and subscriptions are first read to the ends seen at
 * that moment. A batch is gathered for and folded on one thread.
 */
public final class Knowledge {
    private static final Duration LONGEST = Duration.ofSeconds(8);
    private static final ThreadLocal<OfBatch> CURRENT = new ThreadLocal<>();

    private record OfBatch(Excerpt directory, Map<TicketReference, Subscriptions> subscriptions) {}

    private final DirectoryReplica replica;
    private final WholeTopicReader subscriptionEvents;
    private final DirectoryFacts directory;
    private final TicketViews tickets;
    private final SubscriptionRows subscriptions;

    public Knowledge(
            DirectoryReplica replica,
            WholeTopicReader subscriptionEvents,
            DirectoryFacts directory,
            TicketViews tickets,
            SubscriptionRows subscriptions) {
        this.replica = replica;
        this.subscriptionEvents = subscriptionEvents;
        this.directory = directory;
        this.tickets = tickets;
        this.subscriptions = subscriptions;
    }

    public void gather(List<EventEnvelope<TicketEvent>> batch) {
        Blocking.await(replica.readToEnd(LONGEST));
        Map<TicketReference, Subscriptions> chosen = subscriptionsFor(batch);
        var involved = new Involved();
        batch.forEach(involved::add);
        chosen.values().forEach(involved::add);
        Set<String> references = new HashSet<>();
        batch.forEach(envelope -> references.add(envelope.aggregate()));
        Blocking.get(tickets.all(references).collectList()).forEach(involved::add);
        CURRENT.set(new OfBatch(Blocking.get(directory.about(involved.persons(), involved.suppliers())), chosen));
    }

    Facts of(TicketReference ticket) {
        OfBatch batch = Objects.requireNonNull(CURRENT.get());
        return batch.directory().with(batch.subscriptions().getOrDefault(ticket, Subscriptions.none()));
    }

    private Map<TicketReference, Subscriptions> subscriptionsFor(List<EventEnvelope<TicketEvent>> batch) {
        Set<TicketReference> commented = new HashSet<>();
        batch.stream()
                .map(EventEnvelope::event)
                .filter(TicketEvent.CommentAdded.class::isInstance)
                .forEach(comment -> commented.add(comment.ticket()));
        if (commented.isEmpty()) {
            return Map.of();
        }
        Blocking.await(subscriptionEvents.readToEnd(LONGEST));
        return Blocking.get(subscriptions.of(commented));
    }
}
