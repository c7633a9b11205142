/** Events of tickets and subscriptions, folded into what the list, the ticket and its activity show. */
@NullMarked
package be.ecolenumerique.helpdesk.query.projection;

import org.jspecify.annotations.NullMarked;
