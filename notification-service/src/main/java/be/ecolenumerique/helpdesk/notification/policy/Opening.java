package be.ecolenumerique.helpdesk.notification.policy;

import be.ecolenumerique.helpdesk.contracts.Equipment;
import be.ecolenumerique.helpdesk.contracts.School;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import java.util.Optional;

/** What was said when the ticket was opened and never changes: what is broken, and where (tutoriel §3). */
public record Opening(
        TicketReference ticket, String summary, School school, Equipment equipment, Optional<String> assetTag) {}
