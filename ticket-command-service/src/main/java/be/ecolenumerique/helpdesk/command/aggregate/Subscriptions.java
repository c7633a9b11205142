package be.ecolenumerique.helpdesk.command.aggregate;

import be.ecolenumerique.helpdesk.command.aggregate.NewCommit.NewEvent;
import be.ecolenumerique.helpdesk.command.domain.Directory;
import be.ecolenumerique.helpdesk.command.domain.LeavingRules;
import be.ecolenumerique.helpdesk.command.domain.NothingToDo;
import be.ecolenumerique.helpdesk.command.domain.SubscriptionDecider;
import be.ecolenumerique.helpdesk.command.domain.SubscriptionState;
import be.ecolenumerique.helpdesk.command.domain.SwitchSubscription;
import be.ecolenumerique.helpdesk.command.domain.TicketCommand.ReleaseMember;
import be.ecolenumerique.helpdesk.command.domain.TicketState;
import be.ecolenumerique.helpdesk.contracts.SubscriptionEvent;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Writes on the subscriptions of a ticket: an aggregate beside the ticket, so that no ticket version moves. Both are read
 * anew, so that a company that lost the ticket is out at once. Blocking.
 */
final class Subscriptions {
    private static final String KIND = "Subscriptions";

    private final EventStreams streams;
    private final SubscriptionDecider decider;
    private final KeyedWrites keyed;
    private final CommandTime time;

    Subscriptions(EventStreams streams, SubscriptionDecider decider, KeyedWrites keyed, CommandTime time) {
        this.streams = streams;
        this.decider = decider;
        this.keyed = keyed;
        this.time = time;
    }

    Answer run(SwitchSubscription command, Request request) {
        return keyed.run(
                request,
                () -> decider.requireVisible(command, streams.ticket(command.ticket())),
                () -> Attempts.onFreshState(() -> once(command, request)));
    }

    /** Nobody asked for it, so nobody is answered. */
    void release(ReleaseMember command, Directory directory) {
        Attempts.onFreshState(() -> {
            String aggregate = SubscriptionEvent.aggregateOf(command.ticket());
            var stored = stored(aggregate);
            var events = LeavingRules.unsubscribe(command, stored.state(), directory);
            var answer = Answer.of(aggregate, stored.size() + events.size());
            streams.append(
                    new NewCommit(numbered(events, aggregate, stored.size()), command.actor(), answer), Request.PLAIN);
            return answer;
        });
    }

    private Stored stored(String aggregate) {
        return streams.fold(aggregate, Stored.NONE, SubscriptionEvent.class, Stored::and);
    }

    private Answer once(SwitchSubscription command, Request request) {
        var ticket = streams.ticket(command.ticket());
        String aggregate = SubscriptionEvent.aggregateOf(command.ticket());
        var stored = stored(aggregate);
        var events = decide(command, ticket, stored);
        var answer = answer(command, ticket, stored.size() + events.size());
        var actor = decider.recordedActor(command, ticket);
        streams.append(new NewCommit(numbered(events, aggregate, stored.size()), actor, answer), request);
        return answer;
    }

    private List<SubscriptionEvent> decide(SwitchSubscription command, TicketState ticket, Stored stored) {
        try {
            return decider.decide(command, ticket, stored.state(), time.instant());
        } catch (NothingToDo e) {
            throw new AlreadySo(answer(command, ticket, stored.size()));
        }
    }

    private static Answer answer(SwitchSubscription command, TicketState ticket, long subscriptions) {
        return TicketHandling.answer(
                        (TicketState.Existing) ticket, command.actor().role())
                .withSubscriptions(subscriptions);
    }

    private static List<NewEvent> numbered(List<? extends SubscriptionEvent> events, String aggregate, long from) {
        return IntStream.range(0, events.size())
                .mapToObj(i -> new NewEvent(KIND, aggregate, from + i, events.get(i)))
                .toList();
    }

    private record Stored(SubscriptionState state, long size) {
        static final Stored NONE = new Stored(SubscriptionState.NONE, 0);

        Stored and(SubscriptionEvent event) {
            return new Stored(state.evolve(event), size + 1);
        }
    }
}
