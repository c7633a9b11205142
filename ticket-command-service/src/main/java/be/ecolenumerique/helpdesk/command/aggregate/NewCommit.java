package be.ecolenumerique.helpdesk.command.aggregate;

import be.ecolenumerique.helpdesk.contracts.Actor;
import java.util.List;

/** What was decided on one or several aggregates at once, by whom, and the answer to give. */
public record NewCommit(List<NewEvent> events, Actor actor, Answer answer) {

    public NewCommit {
        events = List.copyOf(events);
    }

    /** @param version 0 = the first event of its aggregate */
    public record NewEvent(String kind, String aggregate, long version, Object event) {}
}
