package be.ecolenumerique.helpdesk.localstack.portal;

import java.util.List;
import java.util.Map;
import org.springframework.web.reactive.result.view.Rendering;

/** The list « Demandes »: type, reference, summary, status, creator, created at, assignee. */
record TicketList(List<Row> rows, String total, String text, String view) {

    static TicketList of(Map<String, Object> answer, String text, String view) {
        var json = new Json(answer);
        return new TicketList(json.list("items").stream().map(Row::of).toList(), json.text("total"), text, view);
    }

    Rendering rendering() {
        return Rendering.view("portal-tickets")
                .modelAttribute("rows", rows)
                .modelAttribute("total", total)
                .modelAttribute("text", text)
                .modelAttribute("views", List.of(View.of("open", view), View.of("closed", view), View.of("all", view)))
                .build();
    }

    record Row(
            String type,
            String reference,
            String summary,
            String status,
            String creator,
            String createdAt,
            String assignee) {

        static Row of(Json ticket) {
            var assignee = ticket.object("assignee").text("name");
            return new Row(
                    Labels.of("type", ticket.text("requestType")),
                    ticket.text("reference"),
                    ticket.text("summary"),
                    Labels.of("status", ticket.text("status")),
                    ticket.object("creator").text("name"),
                    Labels.date(ticket.text("createdAt")),
                    assignee.isEmpty() ? "--" : assignee);
        }
    }

    record View(String value, String label, boolean chosen) {

        static View of(String value, String chosen) {
            return new View(value, Labels.of("view", value), value.equals(chosen));
        }
    }
}
