package be.ecolenumerique.helpdesk.approval.pending;

import be.ecolenumerique.helpdesk.contracts.Equipment;
import be.ecolenumerique.helpdesk.contracts.School;
import java.util.Optional;

/** What the school recognises its ticket by. */
public record OpeningFields(String summary, School school, Equipment equipment, Optional<String> assetTag) {}
