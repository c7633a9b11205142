package be.ecolenumerique.helpdesk.query.projection;

import be.ecolenumerique.helpdesk.consumer.Companion;
import be.ecolenumerique.helpdesk.consumer.Missed;
import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.InterventionCompleted;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.TicketOpened;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The document of a ticket's details: that of its row without the search text, and all that one ticket shows beyond a list. */
public record DetailsDocument(Generation generation) implements Companion<TicketRow, TicketEvent> {
    private static final String APPOINTMENT = "app";
    private static final String COMPLETION = "done";
    private static final String PARTICIPANTS = "par";
    private static final String TECHNICIAN = "tec";

    @Override
    public String collection() {
        return generation.details();
    }

    @Override
    public Document apply(@Nullable Document before, EventEnvelope<TicketEvent> event, TicketRow row) {
        return after(before, event, row);
    }

    static Document after(@Nullable Document before, EventEnvelope<TicketEvent> event, TicketRow row) {
        if (event.event() instanceof TicketOpened opened) {
            return opened(opened, row);
        }
        var document = new Document(before);
        document.putAll(TicketRowCodec.standing(row));
        if (row.standing().assignee().isEmpty()) {
            document.remove("as");
        }
        change(document, event);
        return document;
    }

    /** The version that an event would have brought, and nothing else of it. */
    static WriteModel<Document> without(Missed event) {
        return new UpdateOneModel<>(
                Filters.and(Filters.eq(event.aggregate()), Filters.eq("seq", event.sequence() - 1)),
                Updates.set("seq", event.sequence()));
    }

    private static Document opened(TicketOpened opened, TicketRow row) {
        var document = new TicketRowCodec().write(row);
        document.remove("hay");
        document.append("des", opened.description())
                .append("adr", opened.school().address())
                .append("mod", opened.equipment().model())
                .append(TECHNICIAN, opened.technician().value())
                .append(PARTICIPANTS, List.of());
        opened.equipment().lot().ifPresent(lot -> document.append("lot", lot));
        opened.relatedTo().ifPresent(related -> document.append("rel", related.toString()));
        return document;
    }

    private static void change(Document document, EventEnvelope<TicketEvent> event) {
        switch (event.event()) {
            case TicketEvent.SupplierAssigned _ -> {
                document.append("since", event.sequence()).remove(APPOINTMENT);
                leave(document, participant -> participant.containsKey("co"));
            }
            case TicketEvent.InterventionScheduled e -> document.append(APPOINTMENT, appointment(e.at(), e.message()));
            case TicketEvent.InterventionRescheduled e ->
                document.append(APPOINTMENT, appointment(e.at(), e.message()));
            case TicketEvent.InterventionCancelled _, TicketEvent.TicketWithdrawn _ -> document.remove(APPOINTMENT);
            case InterventionCompleted e -> document.append(COMPLETION, completion(e, event));
            case TicketEvent.TicketReopened _ -> {
                document.remove(APPOINTMENT);
                document.remove(COMPLETION);
            }
            case TicketEvent.TechnicianChanged e ->
                document.append(TECHNICIAN, e.technician().value());
            case TicketEvent.ParticipantAdded e -> join(document, participant(e.person(), e.company()));
            case TicketEvent.ParticipantRemoved e ->
                leave(document, participant -> e.person().value().equals(participant.getString("p")));
            case TicketOpened _,
                    TicketEvent.AssigneeSet _,
                    TicketEvent.InterventionApproved _,
                    TicketEvent.ApprovalReminded _,
                    TicketEvent.TicketClosedAutomatically _,
                    TicketEvent.ContactChanged _,
                    TicketEvent.CommentAdded _ -> {}
        }
    }

    private static void join(Document document, Document participant) {
        var all = new ArrayList<>(document.getList(PARTICIPANTS, Document.class));
        if (!all.contains(participant)) {
            all.add(participant);
        }
        document.append(PARTICIPANTS, all);
    }

    private static void leave(Document document, Predicate<Document> who) {
        var all = new ArrayList<>(document.getList(PARTICIPANTS, Document.class));
        all.removeIf(who);
        document.append(PARTICIPANTS, all);
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
