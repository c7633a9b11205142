package be.ecolenumerique.helpdesk.acceptance.people;

import be.ecolenumerique.helpdesk.localstack.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A technician or a supplier manager of Ecole Numérique. */
public final class EnStaff extends Human {
    EnStaff(Story story, String name, String email, String role) {
        super(story, name, email, List.of(role));
    }

    /** « Exemple de ticket », as in the tutorial's pictures. */
    public Ticket opens(SchoolContact contact, Company supplier) {
        return opened(tries("/tickets", Opening.with(contact).to(supplier).body()));
    }

    public Ticket opens(Opening opening) {
        return opened(tries("/tickets", opening.body()));
    }

    private static Ticket opened(Answer answer) {
        var ticket = new Ticket(answer.succeeded().json().required("reference").asString());
        ticket.remember(answer);
        return ticket;
    }

    public void assigns(Ticket ticket, Company supplier) {
        tries(ticket, "assign-supplier", Map.of("supplier", supplier.id())).succeeded();
    }

    public void withdraws(Ticket ticket, String reason) {
        tries(ticket, "withdraw", Map.of("reason", reason)).succeeded();
    }

    public void commentsInternally(Ticket ticket, String body) {
        tries(ticket, "comments", Map.of("body", body, "internal", true)).succeeded();
    }

    public void changesContact(Ticket ticket, SchoolContact contact) {
        changes("PUT", ticket, "contact", contact.asBody()).succeeded();
    }

    public void makesResponsible(Ticket ticket, EnStaff technician) {
        changes("PUT", ticket, "technician", Map.of("person", technician.personId()))
                .succeeded();
    }

    /** On the school's behalf. */
    public void approves(Ticket ticket) {
        tries(ticket, "approve", Map.of()).succeeded();
    }

    /** On the school's behalf. */
    public void reopens(Ticket ticket, String reason) {
        tries(ticket, "reopen", Map.of("reason", reason)).succeeded();
    }

    /** Every event of the ticket, in order. */
    public List<JsonNode> history(Ticket ticket) {
        return tried("GET", "/tickets/" + ticket + "/history", Map.of(), ticket.lastWrite())
                .succeeded()
                .json()
                .required("items")
                .values()
                .stream()
                .toList();
    }

    /** Which mails there are about the ticket so far, and how far each of them is. */
    public Stream<JsonNode> ledgerOf(Ticket ticket) {
        Answer ledger = reads("/tickets/" + ticket + "/mails");
        boolean unknownYet = ledger.status() == 404;
        return unknownYet ? Stream.empty() : ledger.succeeded().json().required("items").values().stream();
    }

    /** When the ticket closes by itself. */
    public Instant dueInstantOf(Ticket ticket) {
        return Instant.parse(sees(ticket).required("approval").required("dueAt").asString());
    }

    /** The mails of the ticket's only event of this type, such as {@code intervention-scheduled}. */
    public Letters lettersOf(Ticket ticket, String event) {
        return lettersOf(ticket, event, 1);
    }

    /** The mails of the n-th event of this type. */
    public Letters lettersOf(Ticket ticket, String event, int nth) {
        return Letters.of(this, ticket, event, nth);
    }
}
