package be.ecolenumerique.helpdesk.command.api;

import tools.jackson.databind.json.JsonMapper;

/** Request bodies. */
final class Bodies {
    private Bodies() {}

    /** A complete opening form; {@code more}: further fields, each after a comma. */
    static String ticket(String more) {
        return """
               {"summary": "Écran noir", "description": "L'écran reste noir.\\nAlimentation vérifiée.",
                "school": {"fi": "5136", "fe": "2559", "name": "École communale", "address": "Rue de l'École 1, 5000 Namur"},
                "contact": {"name": "Anne Lambert", "phone": "+32 81 00 00 00", "email": "anne.lambert@ecole.example", "language": "fr"},
                "equipment": {"lot": "00", "model": "ProBook 450"}, "assetTag": "EN123-LOT00-12345"%s}
               """.formatted(more);
    }

    static String at(String at) {
        return text("at", at);
    }

    static String text(String field, String value) {
        return JsonMapper.shared()
                .writeValueAsString(JsonMapper.shared().createObjectNode().put(field, value));
    }
}
