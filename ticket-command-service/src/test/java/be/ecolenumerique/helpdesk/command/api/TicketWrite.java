package be.ecolenumerique.helpdesk.command.api;

import java.util.List;
import java.util.Map;

/** Every write on a ticket with a body that is right, and the roles that may ever send it. */
record TicketWrite(String method, String path, String body, List<String> allowed) {
    private static final String NOBODY = "P-00000000000000000000000000000000";
    private static final String COMPLETION = "6f1f2d52-6f7e-4a3c-9a53-000000000000";
    private static final String REMINDER = "{\"completion\": \"" + COMPLETION + "\", \"daysLeft\": 7}";
    private static final List<String> STAFF = List.of("technician", "supplier-manager");
    private static final List<String> HANDLERS = List.of("technician", "supplier-manager", "supplier");

    static List<TicketWrite> all() {
        List<String> answerers = List.of("technician", "supplier-manager", "");
        List<String> anybody = List.of("technician", "supplier-manager", "supplier", "system", "");
        List<String> subscribers = List.of("technician", "supplier-manager", "supplier", "");
        List<String> supplier = List.of("supplier");
        List<String> approval = List.of("approval-service");
        String date = Bodies.at(Cast.tomorrow() + "T09:00");
        return List.of(
                new TicketWrite("POST", "assign-supplier", "{\"supplier\": \"SUP-999999\"}", STAFF),
                new TicketWrite("POST", "set-assignee", "{\"person\": null}", supplier),
                new TicketWrite("POST", "schedule-intervention", date, supplier),
                new TicketWrite("POST", "reschedule-intervention", date, supplier),
                new TicketWrite("POST", "cancel-intervention", Bodies.text("reason", "Malade"), supplier),
                new TicketWrite("POST", "complete-intervention", Bodies.text("summary", "Fait"), supplier),
                new TicketWrite("POST", "approve", "", answerers),
                new TicketWrite("POST", "reopen", Bodies.text("reason", "Non"), answerers),
                new TicketWrite("POST", "close-automatically", Bodies.text("completion", COMPLETION), approval),
                new TicketWrite("POST", "remind-approval", REMINDER, approval),
                new TicketWrite("POST", "withdraw", Bodies.text("reason", "Erreur"), STAFF),
                new TicketWrite("PUT", "contact", Bodies.text("name", "Autre"), STAFF),
                new TicketWrite("PUT", "technician", Bodies.text("person", NOBODY), STAFF),
                new TicketWrite("POST", "comments", Bodies.text("body", "Bonjour"), anybody),
                new TicketWrite("PUT", "participants/" + NOBODY, "", HANDLERS),
                new TicketWrite("DELETE", "participants/" + NOBODY, "", HANDLERS),
                new TicketWrite("PUT", "subscription", "", subscribers),
                new TicketWrite("DELETE", "subscription", "", subscribers));
    }

    Reply by(User user, String ticket) {
        return user.send(method, at(ticket), body);
    }

    Reply by(User user, String ticket, Map<String, String> headers) {
        return user.http().write(user.token(), method, at(ticket), body, headers);
    }

    String at(String ticket) {
        return "/api/v1/tickets/" + ticket + "/" + path;
    }

    /** As in the OpenAPI document. */
    String operation() {
        return method + " " + at("{ref}").replace(NOBODY, "{person}");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
