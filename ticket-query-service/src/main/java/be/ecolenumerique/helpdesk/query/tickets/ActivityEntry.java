package be.ecolenumerique.helpdesk.query.tickets;

import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.query.answers.PersonView;
import be.ecolenumerique.helpdesk.query.answers.SupplierView;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a ticket.
 *
 * @param version number of the event within its ticket
 * @param event wire name without {@code ticket.}: {@code intervention-scheduled}
 * @param content absent where the name says all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ActivityEntry(
        long version,
        String event,
        Instant at,
        Author by,
        @Nullable EntryContent content) {

    /** @param onBehalfOf the school contact that the approval service acted for */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Author(
            @Nullable PersonView person,
            Role role,
            @Nullable SupplierView company,
            @Nullable PersonView onBehalfOf) {}
}
