package be.ecolenumerique.helpdesk.query.tickets;

import be.ecolenumerique.helpdesk.query.projection.TicketRow.Opening;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * « Ecole : FI 5136 - FE 2559 - nom (adresse) ».
 *
 * @param address not in lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SchoolView(
        @Nullable String fi,
        @Nullable String fe,
        String name,
        @Nullable String address) {

    static SchoolView of(Opening opening, @Nullable String address) {
        return new SchoolView(opening.fi().orElse(null), opening.fe().orElse(null), opening.school(), address);
    }
}
