package be.ecolenumerique.helpdesk.query.tickets;

import be.ecolenumerique.helpdesk.contracts.RequestType;
import be.ecolenumerique.helpdesk.contracts.TicketStatus;
import be.ecolenumerique.helpdesk.contracts.Viewer;
import be.ecolenumerique.helpdesk.query.answers.NameBook;
import be.ecolenumerique.helpdesk.query.answers.PersonView;
import be.ecolenumerique.helpdesk.query.answers.SupplierView;
import be.ecolenumerique.helpdesk.query.scope.ListedTicket;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list « Demandes » (tutoriel §2). A school contact is not told who handles its ticket.
 *
 * @param version the last one that the caller may know of
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TicketItem(
        String reference,
        long version,
        RequestType requestType,
        String summary,
        TicketStatus status,
        PersonView creator,
        Instant createdAt,
        Instant updatedAt,
        SchoolView school,
        @Nullable String assetTag,
        @Nullable SupplierView supplier,
        @Nullable PersonView assignee) {

    static TicketItem of(ListedTicket listed, Viewer viewer, NameBook names) {
        var opening = listed.row().opening();
        var standing = listed.row().standing();
        boolean toSchool = viewer == Viewer.CONTACT;
        return new TicketItem(
                opening.ticket().toString(),
                listed.version(),
                opening.requestType(),
                opening.summary(),
                standing.status(),
                names.person(opening.creator()),
                opening.createdAt(),
                standing.updatedAt(),
                SchoolView.of(opening, null),
                opening.assetTag().orElse(null),
                toSchool ? null : standing.supplier().map(names::supplier).orElse(null),
                toSchool ? null : standing.assignee().map(names::person).orElse(null));
    }
}
