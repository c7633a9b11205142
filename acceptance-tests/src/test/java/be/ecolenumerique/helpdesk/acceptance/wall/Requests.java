package be.ecolenumerique.helpdesk.acceptance.wall;

import be.ecolenumerique.helpdesk.acceptance.people.Opening;
import be.ecolenumerique.helpdesk.acceptance.people.Ticket;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import be.ecolenumerique.helpdesk.contracts.links.LinkClaims;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** For each operation a request that is right in every respect, so that nothing but the wall stands in its way. */
final class Requests {
    static final String NO_SUPPLIER = "SUP-99999999";
    private static final String NOBODY = "P-00000000000000000000000000000000";
    private static final String NO_COMPLETION = "6f1f2d52-6f7e-4a3c-9a53-000000000000";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Cast cast;
    private final Links links;
    private final String technician;
    private final String colleague;
    private final String member;

    Requests(Cast cast, Links links) {
        this.cast = cast;
        this.links = links;
        this.technician = cast.technician.personId();
        this.colleague = cast.colleague.personId();
        this.member = cast.secondary.personId();
    }

    Request of(Operation operation, Thing thing, Caller caller, Ticket ticket) {
        String path = operation
                .path()
                .replace("{ref}", ticket.toString())
                .replace("{reference}", ticket.toString())
                .replace("{person}", person(operation, thing, caller))
                .replace("{id}", id(operation, thing, caller))
                .replace("{aggregate}", Staged.NOWHERE.toString())
                .replace("{generation}", "999999");
        if (path.endsWith("{token}")) {
            return answer(operation, path.replace("{token}", token(thing, ticket)));
        }
        return Request.of(operation.method(), path + query(path)).json(body(operation, caller, ticket));
    }

    /** A rebuild that began would be found by the cells of the switch, at one moment or another. */
    private static String query(String path) {
        if (path.endsWith("/rebuild")) {
            return "?pace=101";
        }
        return path.endsWith("/people") ? "?text=e" : "";
    }

    private String id(Operation operation, Thing thing, Caller caller) {
        if (operation.path().contains("/suppliers/")) {
            return supplier(operation, thing, caller);
        }
        return operation.path().contains("/people/") ? member : "none";
    }

    /** Somebody whom there is. Whom the manager erases or takes off a company, nobody else speaks of. */
    private String person(Operation operation, Thing thing, Caller caller) {
        if (operation.path().startsWith("/api/v1/tickets/")) {
            return colleague;
        }
        if (caller != Caller.MANAGER || thing == Thing.NONE) {
            return member;
        }
        return cast.newMemberOf(thing == Thing.OTHER ? cast.fourth : cast.third).personId();
    }

    /** What the manager changes is no company that others sign in for meanwhile. */
    private String supplier(Operation operation, Thing thing, Caller caller) {
        boolean changes = caller == Caller.MANAGER && !operation.isRead();
        if (changes && operation.path().matches(".*/(suspend|resume)") && thing != Thing.NONE) {
            return cast.newCompany().id();
        }
        return switch (thing) {
            case OWN -> changes ? cast.third.id() : cast.company(caller.side()).id();
            case OTHER ->
                changes ? cast.fourth.id() : cast.company(caller.side().other()).id();
            default -> NO_SUPPLIER;
        };
    }

    private static Request answer(Operation operation, String path) {
        var request = Request.of(operation.method(), path);
        return operation.isRead() ? request : request.form("decision=approve");
    }

    /** Only the own one is genuine and of now. */
    private String token(Thing thing, Ticket ticket) {
        return switch (thing) {
            case OWN -> links.token(ticket);
            case FORMERLY -> links.keys().sign(links.formerClaims(ticket));
            case OTHER -> LinkPair.forgers().sign(links.claims(ticket));
            default ->
                LinkPair.forgers()
                        .sign(LinkClaims.answering(
                                TicketReference.of(ticket.toString()),
                                NO_COMPLETION,
                                PersonId.random(),
                                cast.story.now()));
        };
    }

    private String body(Operation operation, Caller caller, Ticket ticket) {
        String last = operation.path().substring(operation.path().lastIndexOf('/') + 1);
        return switch (operation.method() + " " + last) {
            case "POST tickets" ->
                json(Opening.with(cast.stranger).and("technician", technician).body());
            case "POST assign-supplier" -> text("supplier", cast.third.id());
            case "POST set-assignee" -> "{\"person\":null}";
            case "POST schedule-intervention", "POST reschedule-intervention" ->
                text("at", cast.story.today().plusDays(2).atTime(10, 30).toString());
            case "POST complete-intervention" -> text("summary", "Fait");
            case "POST cancel-intervention", "POST withdraw" -> text("reason", "Erreur");
            case "POST approve" -> json(answering(caller, ticket, Map.of()));
            case "POST reopen" -> json(answering(caller, ticket, Map.of("reason", "Encore noir")));
            case "POST close-automatically" -> text("completion", completion(ticket));
            case "POST remind-approval" -> json(Map.of("completion", completion(ticket), "daysLeft", 7));
            case "PUT contact" -> text("name", "Autre");
            case "PUT technician" -> text("person", colleague);
            case "POST comments" -> text("body", "Bonjour");
            case "POST suppliers" ->
                json(Map.of("name", "Nouvelle " + UUID.randomUUID(), "referenceMailbox", address()));
            case "PUT reference-mailbox" -> text("email", address());
            case "POST members" -> text("email", address());
            case "POST discard" -> json(Map.of("event", NO_COMPLETION, "reason", "essai"));
            case "POST stop" -> text("reason", "essai");
            default -> "";
        };
    }

    /** Only the approval service says for whom it speaks. */
    private Map<String, String> answering(Caller caller, Ticket ticket, Map<String, String> said) {
        var body = new HashMap<>(said);
        if (caller == Caller.APPROVAL) {
            body.put("completion", completion(ticket));
            body.put(
                    "onBehalfOf",
                    links.isCompleted(ticket) ? links.claims(ticket).contact().value() : NOBODY);
        }
        return body;
    }

    private String completion(Ticket ticket) {
        return links.isCompleted(ticket) ? links.claims(ticket).completion().toString() : NO_COMPLETION;
    }

    private static String address() {
        return UUID.randomUUID() + "@example.org";
    }

    private static String text(String field, String value) {
        return json(Map.of(field, value));
    }

    private static String json(Map<String, ?> body) {
        return body.isEmpty() ? "" : JSON.writeValueAsString(body);
    }
}
