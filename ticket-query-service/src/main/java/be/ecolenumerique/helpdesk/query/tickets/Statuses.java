package be.ecolenumerique.helpdesk.query.tickets;

import be.ecolenumerique.helpdesk.contracts.TicketStatus;
import be.ecolenumerique.helpdesk.conventions.problems.FieldError;
import be.ecolenumerique.helpdesk.conventions.problems.Problem;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A view or single statuses, not both; open tickets where nothing is said. */
final class Statuses {
    private Statuses() {}

    static Set<TicketStatus> wanted(Optional<View> view, List<TicketStatus> single) {
        if (single.isEmpty()) {
            return view.orElse(View.OPEN).statuses();
        }
        if (view.isPresent()) {
            throw Problem.malformed(FieldError.at("?status", "forbidden")).asException();
        }
        return EnumSet.copyOf(single);
    }
}
