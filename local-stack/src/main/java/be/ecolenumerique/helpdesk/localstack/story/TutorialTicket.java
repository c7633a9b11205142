package be.ecolenumerique.helpdesk.localstack.story;

import be.ecolenumerique.helpdesk.localstack.TutorialPerson;
import java.util.HashMap;
import java.util.Map;

/** The ticket of the tutorial's pictures (§3): school, contact, equipment, asset tag. */
public final class TutorialTicket {

    private TutorialTicket() {}

    static Map<String, Object> unassigned() {
        return Map.of(
                "summary", Narrator.sentence("ticket.summary"),
                "description", Narrator.sentence("ticket.description"),
                "school",
                        Map.of(
                                "fi", "5136",
                                "fe", "2559",
                                "name", "Ecole fondamentale communale de Borlon",
                                "address", "Tige du Bois de Gras 16B 6941 BORLON"),
                "contact",
                        Map.of(
                                "name",
                                TutorialPerson.TEACHER.fullName(),
                                "phone",
                                "0123/456789",
                                "email",
                                TutorialPerson.TEACHER.email(),
                                "language",
                                "fr"),
                "equipment", Map.of("lot", "00", "model", Narrator.sentence("ticket.model")),
                "assetTag", "ENXXX-LOTXX-12345");
    }

    public static Map<String, Object> assignedTo(String supplier) {
        var ticket = new HashMap<>(unassigned());
        ticket.put("supplier", supplier);
        return ticket;
    }
}
