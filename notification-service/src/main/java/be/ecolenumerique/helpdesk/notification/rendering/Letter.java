package be.ecolenumerique.helpdesk.notification.rendering;

import be.ecolenumerique.helpdesk.contracts.Language;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import java.util.List;

/** The words of one mail in one language, before any layout. */
public record Letter(
        Language language,
        TicketReference ticket,
        String subject,
        String greeting,
        List<Block> blocks,
        String footer) {}
