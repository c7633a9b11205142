package be.ecolenumerique.helpdesk.query.projection;

import be.ecolenumerique.helpdesk.contracts.Equipment;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/**
 * One ticket with all that it shows beyond its row.
 *
 * @param version of its last event, internal or not
 * @param since version of the assignment to the current supplier; its activity starts there
 */
public record TicketDetails(
        TicketRow row,
        long version,
        String description,
        String schoolAddress,
        Equipment equipment,
        PersonId technician,
        Optional<TicketReference> relatedTo,
        Optional<Long> since,
        Optional<Appointment> appointment,
        Optional<Completion> completion,
        List<Participant> participants) {

    public record Appointment(Instant at, Optional<String> message) {}

    /** @param dueAt from then on the ticket closes by itself */
    public record Completion(long version, Instant at, String summary, Instant dueAt) {}

    /** @param company of a supplier's person */
    public record Participant(PersonId person, Optional<SupplierId> company) {}

    /** The same, where numbers of events that were given up follow it. */
    public TicketDetails upTo(long version) {
        return new TicketDetails(
                row,
                version,
                description,
                schoolAddress,
                equipment,
                technician,
                relatedTo,
                since,
                appointment,
                completion,
                participants);
    }

    public static TicketDetails read(Document document) {
        return new TicketDetails(
                new TicketRowCodec().read(document),
                document.getLong("seq"),
                document.getString("des"),
                document.getString("adr"),
                new Equipment(Optional.ofNullable(document.getString("lot")), document.getString("mod")),
                PersonId.of(document.getString("tec")),
                Optional.ofNullable(document.getString("rel")).map(TicketReference::of),
                Optional.ofNullable(document.getLong("since")),
                Optional.ofNullable(document.get("app", Document.class)).map(TicketDetails::appointment),
                Optional.ofNullable(document.get("done", Document.class)).map(TicketDetails::completion),
                document.getList("par", Document.class).stream()
                        .map(TicketDetails::participant)
                        .toList());
    }

    private static Participant participant(Document document) {
        return new Participant(
                PersonId.of(document.getString("p")),
                Optional.ofNullable(document.getString("co")).map(SupplierId::of));
    }

    private static Appointment appointment(Document document) {
        return new Appointment(instant(document, "at"), Optional.ofNullable(document.getString("msg")));
    }

    private static Completion completion(Document document) {
        return new Completion(
                document.getLong("seq"), instant(document, "at"), document.getString("sum"), instant(document, "due"));
    }

    private static Instant instant(Document document, String field) {
        Date date = document.getDate(field);
        return date.toInstant();
    }
}
