package be.ecolenumerique.helpdesk.command.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Commands that were accepted, one more command, and what comes of it. The n-th event of the ticket has the id
 * {@code event-n}.
 */
public final class Trial {
    public final KnownDirectory directory = new KnownDirectory();
    private final TicketDecider decider = new TicketDecider(directory);
    private final List<TicketEvent> history = new ArrayList<>();
    private TicketState state = new TicketState.None();
    private Instant now = Cast.NOW;

    public static Trial given(TicketCommand... accepted) {
        return new Trial().and(accepted);
    }

    public Trial and(TicketCommand... accepted) {
        for (TicketCommand command : accepted) {
            record(command, decider.decide(command, state, now));
        }
        return this;
    }

    public Trial at(Instant instant) {
        now = instant;
        return this;
    }

    public Outcome when(TicketCommand command) {
        var events = new ArrayList<TicketEvent>();
        var thrown = catchThrowable(() -> events.addAll(decider.decide(command, state, now)));
        return new Outcome(events, thrown);
    }

    /** Decides and, where it is accepted, remembers. */
    public Outcome attempt(TicketCommand command) {
        Outcome outcome = when(command);
        record(command, outcome.events());
        return outcome;
    }

    public TicketState state() {
        return state;
    }

    public Instant now() {
        return now;
    }

    public List<TicketEvent> history() {
        return history;
    }

    public TicketState.Existing ticket() {
        assertThat(state).isInstanceOf(TicketState.Existing.class);
        return (TicketState.Existing) state;
    }

    public String lastEventId() {
        return "event-" + history.size();
    }

    private void record(TicketCommand command, List<? extends TicketEvent> events) {
        var actor = TicketDecider.recordedActor(command, state);
        for (TicketEvent event : events) {
            history.add(event);
            state = state.evolve(new Recorded(event, lastEventId(), actor));
        }
    }
}
