package be.ecolenumerique.helpdesk.notification.rendering;

import java.util.Optional;

/** Everything that people type and that may reach a mail. */
record Typed(
        String summary,
        String school,
        String address,
        Optional<String> lot,
        String model,
        Optional<String> assetTag,
        Optional<String> message,
        String name) {

    static Typed tutorial() {
        return new Typed(
                "Exemple de ticket",
                "Ecole fondamentale communale de Borlon",
                "Tige du Bois de Gras 16B 6941 BORLON",
                Optional.of("00"),
                "Exemple de matériel",
                Optional.of("ENXXX-LOTXX-12345"),
                Optional.empty(),
                "Fournisseur de démo");
    }

    static Typed everywhere(String text) {
        return new Typed(text, text, text, Optional.of(text), text, Optional.of(text), Optional.of(text), text);
    }
}
