package be.ecolenumerique.helpdesk.acceptance.people;

import be.ecolenumerique.helpdesk.localstack.Answer;
import java.util.List;
import java.util.Map;

/** A technician or a supplier manager of Ecole Numérique. */
public final class EnStaff extends Human {
    EnStaff(Story story, String name, String role) {
        super(story, name, story.address(name), List.of(role));
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
        ticket.remember(tried("PUT", "/tickets/" + ticket + "/contact", contact.asBody(), Map.of()))
                .succeeded();
    }
}
