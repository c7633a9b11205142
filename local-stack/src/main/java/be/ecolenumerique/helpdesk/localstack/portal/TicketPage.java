package be.ecolenumerique.helpdesk.localstack.portal;

import java.util.List;
import java.util.Map;
import org.springframework.web.reactive.result.view.Rendering;

/** One ticket as the tutorial shows it (§3): the frame with school, contact and equipment, then the activity. */
final class TicketPage {

    private TicketPage() {}

    static Rendering rendering(Map<String, Object> answer) {
        var ticket = new Json(answer);
        return Rendering.view("portal-ticket")
                .modelAttribute("reference", ticket.text("reference"))
                .modelAttribute("summary", ticket.text("summary"))
                .modelAttribute("status", Labels.of("status", ticket.text("status")))
                .modelAttribute("type", Labels.of("type", ticket.text("requestType")))
                .modelAttribute("creator", ticket.object("creator").text("name"))
                .modelAttribute("createdAt", Labels.date(ticket.text("createdAt")))
                .modelAttribute("school", school(ticket.object("school")))
                .modelAttribute("contact", ticket.object("contact").fields())
                .modelAttribute("equipment", equipment(ticket.object("equipment")))
                .modelAttribute("assetTag", ticket.text("assetTag"))
                .modelAttribute("description", ticket.text("description"))
                .modelAttribute(
                        "appointment", Labels.date(ticket.object("appointment").text("at")))
                .modelAttribute("participants", names(ticket.list("participants")))
                .modelAttribute(
                        "activity",
                        ticket.list("activity").stream().map(Entry::of).toList())
                .build();
    }

    private static String school(Json school) {
        var numbers = "FI " + school.text("fi") + " - FE " + school.text("fe") + " - ";
        return (school.text("fi").isEmpty() ? "" : numbers) + school.text("name") + " (" + school.text("address") + ")";
    }

    private static String equipment(Json equipment) {
        var lot = equipment.text("lot");
        return "Ecole Numérique - " + (lot.isEmpty() ? "" : "Lot " + lot + " - ") + equipment.text("model");
    }

    private static List<String> names(List<Json> people) {
        return people.stream().map(person -> person.text("name")).toList();
    }

    record Entry(String what, String who, String when, String text) {

        static Entry of(Json entry) {
            return new Entry(
                    Labels.of("activity", entry.text("type")),
                    entry.object("by").text("name"),
                    Labels.date(entry.text("at")),
                    entry.text("text"));
        }
    }
}
