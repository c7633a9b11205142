package be.ecolenumerique.helpdesk.notification.sending;

import be.ecolenumerique.helpdesk.notification.outbox.OutboxEvent;
import be.ecolenumerique.helpdesk.notification.outbox.OutboxMail;
import be.ecolenumerique.helpdesk.notification.policy.KnownPerson;
import be.ecolenumerique.helpdesk.notification.policy.TicketView;
import java.util.Optional;

/** Whether a late mail still concerns its recipient, as the postman asks. */
public final class SimulatedConcern {
    private SimulatedConcern() {}

    public static boolean concerns(TicketView now, OutboxEvent event, OutboxMail mail, Optional<KnownPerson> person) {
        return new StillConcerned(now).test(event, mail, person);
    }
}
