package be.ecolenumerique.helpdesk.query.projection;

import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A ticket told from its events, one after the other: the past by the same rules as the present, for each step is what
 * {@link DetailsDocument} makes.
 */
public final class DetailsFold {
    private final TicketRow row;
    private final Document document;

    private DetailsFold(TicketRow row, Document document) {
        this.row = row;
        this.document = document;
    }

    /** @param before nothing before the opening; numbers that were given up are missing between two events */
    public static DetailsFold after(@Nullable DetailsFold before, EventEnvelope<TicketEvent> event) {
        TicketRow row = before == null ? FirstRow.of(event) : TicketProjection.after(before.row, event);
        Document document = DetailsDocument.after(before == null ? null : before.document, event, row);
        return new DetailsFold(row, document.append("seq", event.sequence()));
    }

    public TicketDetails details() {
        return TicketDetails.read(document);
    }
}
