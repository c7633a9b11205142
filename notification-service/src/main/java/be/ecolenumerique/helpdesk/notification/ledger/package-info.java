/** Who got which mail for which event, when, or why not. */
@NullMarked
package be.ecolenumerique.helpdesk.notification.ledger;

import org.jspecify.annotations.NullMarked;
