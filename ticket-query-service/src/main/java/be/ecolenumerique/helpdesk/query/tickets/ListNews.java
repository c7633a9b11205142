package be.ecolenumerique.helpdesk.query.tickets;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What an event of a list's stream carries.
 *
 * @param reference of the ticket; absent where the whole list is to be read anew
 * @param item the line that the list shows now; absent where it shows none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ListNews(@Nullable String reference, @Nullable TicketItem item) {}
