package be.ecolenumerique.helpdesk.query.answers;

import be.ecolenumerique.helpdesk.query.following.ShownReadModel;
import be.ecolenumerique.helpdesk.query.following.TicketFollower;
import be.ecolenumerique.helpdesk.query.scope.Reader;
import be.ecolenumerique.helpdesk.query.scope.Scope;
import be.ecolenumerique.helpdesk.query.scope.ScopedTickets;
import java.util.Locale;

/** Somebody reads, and wants words in this language; all of one answer comes from the same read model. */
public record Reading(Reader reader, Locale language, ShownReadModel readModel) {
    public Scope scope() {
        return reader.scope();
    }

    public ScopedTickets tickets() {
        return readModel.tickets();
    }

    public TicketFollower follower() {
        return readModel.follower();
    }
}
