package be.ecolenumerique.helpdesk.localstack.portal;

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
                .modelAttribute("completion", ticket.object("completion").text("summary"))
                .modelAttribute("approval", approval(ticket.object("approval")))
                .modelAttribute("assignee", ticket.object("assignee").text("name"))
                .modelAttribute(
                        "participants",
                        ticket.list("participants").stream()
                                .map(TicketPage::participant)
                                .toList())
                .modelAttribute(
                        "activity",
                        ticket.object("activity").list("items").stream()
                                .map(Entry::of)
                                .toList())
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

    private static String approval(Json approval) {
        return approval.text("pending").equals("true")
                ? Labels.of("approval", "pending", Labels.date(approval.text("dueAt")))
                : "";
    }

    /** « Quentin Delrée (Créateur) », or the name of the company. */
    private static String participant(Json participant) {
        var person = participant.object("person").text("name");
        var name = person.isEmpty() ? participant.object("supplier").text("name") : person;
        return Labels.of("participant", participant.text("role"), name);
    }

    record Entry(String what, String who, String when, String text) {

        static Entry of(Json entry) {
            var content = entry.object("content");
            return new Entry(
                    Labels.of("event", entry.text("event")) + appointment(content),
                    who(entry.object("by")),
                    Labels.date(entry.text("at")),
                    content.text("text"));
        }

        /** The person; behind a signed link, the one who was spoken for; else the help desk itself. */
        private static String who(Json author) {
            var spokenFor = author.object("onBehalfOf").text("name");
            var person = spokenFor.isEmpty() ? author.object("person").text("name") : spokenFor;
            return person.isEmpty() ? Labels.of("author", author.text("role")) : person;
        }

        private static String appointment(Json content) {
            var at = content.text("appointment");
            return at.isEmpty() ? "" : " : " + Labels.date(at);
        }
    }
}
