package be.ecolenumerique.helpdesk.contracts;

import java.util.Optional;

/** « Matériel : Ecole Numérique - Lot 00 - modèle ». */
public record Equipment(Optional<String> lot, String model) {}
