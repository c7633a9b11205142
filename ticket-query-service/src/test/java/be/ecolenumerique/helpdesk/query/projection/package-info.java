/** Events of tickets and subscriptions, folded. */
@NullMarked
package be.ecolenumerique.helpdesk.query.projection;

import org.jspecify.annotations.NullMarked;
