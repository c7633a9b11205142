package be.ecolenumerique.helpdesk.acceptance.faults;

import be.ecolenumerique.helpdesk.acceptance.faults.audit.Ledger;
import be.ecolenumerique.helpdesk.acceptance.people.Company;
import be.ecolenumerique.helpdesk.acceptance.people.Opening;
import be.ecolenumerique.helpdesk.acceptance.people.SchoolContact;
import java.time.LocalDate;
import java.util.Map;

/** One thing that somebody means to do once, however often it is sent: its key is also the text that it leaves behind. */
record Step(String key, String action, String ticket, Map<String, ?> body) {
    private static final String OPENING = "open";
    private static final String NO_TICKET = "-";

    static Step open(SchoolContact contact, Company supplier) {
        var key = Ledger.newKey();
        return new Step(
                key,
                OPENING,
                NO_TICKET,
                Opening.with(contact).to(supplier).and("summary", key).body());
    }

    static Step comment(String ticket) {
        return said("comments", ticket, "body");
    }

    static Step schedule(String ticket, LocalDate day) {
        var key = Ledger.newKey();
        return new Step(
                key,
                "schedule-intervention",
                ticket,
                Map.of("at", day.atTime(9, 0).toString(), "message", key));
    }

    static Step cancel(String ticket) {
        return said("cancel-intervention", ticket, "reason");
    }

    static Step complete(String ticket) {
        return said("complete-intervention", ticket, "summary");
    }

    static Step reopen(String ticket) {
        return said("reopen", ticket, "reason");
    }

    private static Step said(String action, String ticket, String field) {
        var key = Ledger.newKey();
        return new Step(key, action, ticket, Map.of(field, key));
    }

    String path() {
        return action.equals(OPENING) ? "/api/v1/tickets" : "/api/v1/tickets/" + ticket + "/" + action;
    }

    Ledger.Intent intent() {
        return new Ledger.Intent(key, action, ticket);
    }
}
