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
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.TicketOpened;
import be.ecolenumerique.helpdesk.query.projection.DetailsChange.Appointed;
import be.ecolenumerique.helpdesk.query.projection.DetailsChange.AppointmentGone;
import be.ecolenumerique.helpdesk.query.projection.DetailsChange.Assigned;
import be.ecolenumerique.helpdesk.query.projection.DetailsChange.Completed;
import be.ecolenumerique.helpdesk.query.projection.DetailsChange.CompletionGone;
import be.ecolenumerique.helpdesk.query.projection.DetailsChange.GivenTo;
import be.ecolenumerique.helpdesk.query.projection.DetailsChange.Shared;
import be.ecolenumerique.helpdesk.query.projection.DetailsChange.Unshared;
import be.ecolenumerique.helpdesk.query.projection.TicketDetails.Appointment;
import be.ecolenumerique.helpdesk.query.projection.TicketDetails.Completion;
import be.ecolenumerique.helpdesk.query.projection.TicketDetails.Participant;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * What an event changes in the document of the ticket's details: that of its row without the search text, and all that one
 * ticket shows beyond a list. Each write names the version that it follows, so that a second one finds nothing to do.
 */
final class DetailsWrite {
    private DetailsWrite() {}

    static WriteModel<Document> of(EventEnvelope<TicketEvent> event, TicketRow row) {
        return event.event() instanceof TicketOpened
                ? new UpdateOneModel<>(
                        Filters.eq(event.aggregate()),
                        setOnInsert(opened(event, row)),
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

    static Document opened(EventEnvelope<TicketEvent> event, TicketRow row) {
        var opened = (TicketOpened) event.event();
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
        DetailsChange.of(event).stream().flatMap(DetailsWrite::update).forEach(changes::add);
        return combine(changes);
    }

    private static Stream<Bson> update(DetailsChange change) {
        return switch (change) {
            case Assigned(long version) ->
                Stream.of(set("since", version), unset("app"), pull("par", Filters.exists("co")));
            case Appointed(Appointment appointment) -> Stream.of(set("app", write(appointment)));
            case AppointmentGone() -> Stream.of(unset("app"));
            case Completed(Completion completion) -> Stream.of(set("done", write(completion)));
            case CompletionGone() -> Stream.of(unset("done"));
            case GivenTo(PersonId technician) -> Stream.of(set("tec", technician.value()));
            case Shared(Participant participant) -> Stream.of(addToSet("par", write(participant)));
            case Unshared(PersonId person) -> Stream.of(pull("par", Filters.eq("p", person.value())));
        };
    }

    private static Document write(Appointment appointment) {
        var document = new Document("at", Date.from(appointment.at()));
        appointment.message().ifPresent(text -> document.append("msg", text));
        return document;
    }

    private static Document write(Completion completion) {
        return new Document("seq", completion.version())
                .append("at", Date.from(completion.at()))
                .append("sum", completion.summary())
                .append("due", Date.from(completion.dueAt()));
    }

    private static Document write(Participant participant) {
        var document = new Document("p", participant.person().value());
        participant.company().ifPresent(id -> document.append("co", id.toString()));
        return document;
    }
}
