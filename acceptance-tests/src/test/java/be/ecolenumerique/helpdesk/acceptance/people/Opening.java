package be.ecolenumerique.helpdesk.acceptance.people;

import java.util.HashMap;
import java.util.Map;

/** What a technician types to open a ticket; the tutorial's example unless said otherwise. */
public final class Opening {
    private final Map<String, Object> body = new HashMap<>();

    private Opening(SchoolContact contact) {
        body.put("summary", "Exemple de ticket");
        body.put("description", "Vous trouverez ici une description du diagnostic réalisé par le technicien.");
        body.put(
                "school",
                Map.of(
                        "fi", "5136",
                        "fe", "2559",
                        "name", "Ecole fondamentale communale de Borlon",
                        "address", "Tige du Bois de Gras 16B 6941 BORLON"));
        body.put("contact", contact.asBody());
        body.put("equipment", Map.of("lot", "00", "model", "Exemple de matériel"));
        body.put("assetTag", "ENXXX-LOTXX-12345");
    }

    public static Opening with(SchoolContact contact) {
        return new Opening(contact);
    }

    public Opening to(Company supplier) {
        return and("supplier", supplier.id());
    }

    public Opening and(String field, Object value) {
        body.put(field, value);
        return this;
    }

    public Map<String, Object> body() {
        return body;
    }
}
