package be.ecolenumerique.helpdesk.notification.sending;

import be.ecolenumerique.helpdesk.notification.deciding.Excerpt;
import be.ecolenumerique.helpdesk.notification.deciding.TicketViews.Current;
import be.ecolenumerique.helpdesk.notification.outbox.Ahead;
import java.util.Optional;

/**
 * What the fate of a mail depends on at the moment when it could go out.
 *
 * @param ticket as it is now
 * @param earlier the mail that goes out before it
 * @param known of the persons and companies that it speaks to and of
 */
record Circumstances(Optional<Current> ticket, Optional<Ahead> earlier, Excerpt known) {}
