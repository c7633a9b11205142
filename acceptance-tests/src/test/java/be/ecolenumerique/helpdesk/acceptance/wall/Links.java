package be.ecolenumerique.helpdesk.acceptance.wall;

import be.ecolenumerique.helpdesk.acceptance.people.Ticket;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import be.ecolenumerique.helpdesk.contracts.links.LinkClaims;
import be.ecolenumerique.helpdesk.localstack.LocalStack;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the signed links of completed tickets say, from the log; quicker than waiting for each mail. */
final class Links implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MongoClient log;
    private final LinkPair keys;

    Links(LocalStack stack) {
        this.log = MongoClients.create(stack.mongo().uri());
        this.keys = LinkPair.of(stack.options());
    }

    LinkPair keys() {
        return keys;
    }

    /** Of the newest completion, for the contact of now. */
    LinkClaims claims(Ticket ticket) {
        return claims(ticket, contacts(ticket).getLast());
    }

    /** The same for somebody who no longer is the contact. */
    LinkClaims formerClaims(Ticket ticket) {
        return claims(ticket, contacts(ticket).getFirst());
    }

    /** Of the ticket's events, in order. */
    List<String> types(Ticket ticket) {
        return events(ticket).stream().map(event -> event.getString("t")).toList();
    }

    boolean isCompleted(Ticket ticket) {
        return events(ticket).stream().anyMatch(Links::isCompletion);
    }

    String token(Ticket ticket) {
        return keys.sign(claims(ticket));
    }

    private LinkClaims claims(Ticket ticket, String contact) {
        Document completed =
                events(ticket).stream().filter(Links::isCompletion).toList().getLast();
        Instant due = Instant.parse(payload(completed).required("dueAt").asString());
        return LinkClaims.answering(
                TicketReference.of(ticket.toString()), completed.getString("i"), new PersonId(contact), due);
    }

    private static boolean isCompletion(Document event) {
        return event.getString("t").equals("ticket.intervention-completed");
    }

    private List<String> contacts(Ticket ticket) {
        return events(ticket).stream()
                .map(Links::payload)
                .filter(event -> event.has("contact"))
                .map(event -> event.required("contact").asString())
                .toList();
    }

    private List<Document> events(Ticket ticket) {
        List<Document> events = new ArrayList<>();
        log.getDatabase("helpdesk_command")
                .getCollection("commits")
                .find(Filters.eq("e.a", ticket.toString()))
                .sort(Sorts.ascending("_id"))
                .forEach(commit -> commit.getList("e", Document.class).stream()
                        .filter(event -> event.getString("a").equals(ticket.toString()))
                        .forEach(events::add));
        return events;
    }

    private static JsonNode payload(Document event) {
        return JSON.readTree(event.getString("p"));
    }

    @Override
    public void close() {
        log.close();
    }
}
