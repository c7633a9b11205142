package be.ecolenumerique.helpdesk.query.columns;

import be.ecolenumerique.helpdesk.contracts.RequestType;
import be.ecolenumerique.helpdesk.contracts.TicketStatus;
import java.util.HashMap;
import java.util.Map;

/**
 * How many tickets there are of each creator, type and status. A ticket is counted where it stands and taken off where it
 * stood, so nothing drifts when a row comes twice.
 */
final class Cells {
    private static final int STATUSES = TicketStatus.values().length;
    private static final int TYPES = RequestType.values().length;

    private final Map<Integer, Integer> counts = new HashMap<>();

    /** Called for each creator, type and status that there is. */
    interface Visitor {
        void cell(int creator, int type, int status, int count);
    }

    void add(int creator, int type, int status, int difference) {
        counts.merge((creator * TYPES + type) * STATUSES + status, difference, Cells::sumOrNothing);
    }

    void each(Visitor visitor) {
        counts.forEach((cell, count) ->
                visitor.cell(cell / STATUSES / TYPES, cell / STATUSES % TYPES, cell % STATUSES, count));
    }

    @SuppressWarnings("NullAway") // null takes the cell away
    private static Integer sumOrNothing(Integer before, Integer difference) {
        int sum = before + difference;
        return sum == 0 ? null : Integer.valueOf(sum);
    }
}
