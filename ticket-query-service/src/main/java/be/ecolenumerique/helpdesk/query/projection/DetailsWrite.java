package be.ecolenumerique.helpdesk.query.projection;

import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;

import be.ecolenumerique.helpdesk.consumer.Missed;
import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.InterventionCompleted;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.TicketOpened;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * What an event changes in the document of the ticket's details: that of its row without the search text, and all that one
 * ticket shows beyond a list. Each write names the version that it follows, so that a second one finds nothing to do.
 */
final class DetailsWrite {
    private DetailsWrite() {}

    static WriteModel<Document> of(EventEnvelope<TicketEvent> event, TicketRow row) {
        return event.event() instanceof TicketOpened opened
                ? new UpdateOneModel<>(
                        Filters.eq(event.aggregate()),
                        setOnInsert(opened(opened, event, row)),
                        new UpdateOptions().upsert(true))
                : new UpdateOneModel<>(
                        Filters.and(Filters.eq(event.aggregate()), Filters.eq("seq", event.sequence() - 1)),
                        changes(event, row));
    }

    /** The version that an event would have brought, and nothing else of it. */
    static WriteModel<Document> without(Missed event) {
        return new UpdateOneModel<>(
                Filters.and(Filters.eq(event.aggregate()), Filters.eq("seq", event.sequence() - 1)),
                set("seq", event.sequence()));
    }

    private static Document opened(TicketOpened opened, EventEnvelope<TicketEvent> event, TicketRow row) {
        var document = new Document("seq", event.sequence());
        document.putAll(new TicketRowCodec().write(row));
        document.remove("hay");
        document.append("des", opened.description())
                .append("adr", opened.school().address())
                .append("mod", opened.equipment().model())
                .append("tec", opened.technician().value())
                .append("par", List.of());
        opened.equipment().lot().ifPresent(lot -> document.append("lot", lot));
        opened.relatedTo().ifPresent(related -> document.append("rel", related.toString()));
        return document;
    }

    private static Bson changes(EventEnvelope<TicketEvent> event, TicketRow row) {
        List<Bson> changes = new ArrayList<>();
        changes.add(set("seq", event.sequence()));
        TicketRowCodec.standing(row).forEach((field, value) -> changes.add(set(field, value)));
        if (row.standing().assignee().isEmpty()) {
            changes.add(unset("as"));
        }
        changes.addAll(special(event));
        return combine(changes);
    }

    private static List<Bson> special(EventEnvelope<TicketEvent> event) {
        return switch (event.event()) {
            case TicketEvent.SupplierAssigned _ ->
                List.of(set("since", event.sequence()), unset("app"), pull("par", Filters.exists("co")));
            case TicketEvent.InterventionScheduled e -> List.of(set("app", appointment(e.at(), e.message())));
            case TicketEvent.InterventionRescheduled e -> List.of(set("app", appointment(e.at(), e.message())));
            case TicketEvent.InterventionCancelled _, TicketEvent.TicketWithdrawn _ -> List.of(unset("app"));
            case InterventionCompleted e -> List.of(set("done", completion(e, event)));
            case TicketEvent.TicketReopened _ -> List.of(unset("app"), unset("done"));
            case TicketEvent.TechnicianChanged e ->
                List.of(set("tec", e.technician().value()));
            case TicketEvent.ParticipantAdded e -> List.of(addToSet("par", participant(e.person(), e.company())));
            case TicketEvent.ParticipantRemoved e ->
                List.of(pull("par", Filters.eq("p", e.person().value())));
            case TicketOpened _,
                    TicketEvent.AssigneeSet _,
                    TicketEvent.InterventionApproved _,
                    TicketEvent.ApprovalReminded _,
                    TicketEvent.TicketClosedAutomatically _,
                    TicketEvent.ContactChanged _,
                    TicketEvent.CommentAdded _ -> List.of();
        };
    }

    private static Document appointment(Instant at, Optional<String> message) {
        var document = new Document("at", Date.from(at));
        message.ifPresent(text -> document.append("msg", text));
        return document;
    }

    private static Document completion(InterventionCompleted completed, EventEnvelope<TicketEvent> event) {
        return new Document("seq", event.sequence())
                .append("at", Date.from(event.time()))
                .append("sum", completed.summary())
                .append("due", Date.from(completed.dueAt()));
    }

    private static Document participant(PersonId person, Optional<SupplierId> company) {
        var document = new Document("p", person.value());
        company.ifPresent(id -> document.append("co", id.toString()));
        return document;
    }
}
