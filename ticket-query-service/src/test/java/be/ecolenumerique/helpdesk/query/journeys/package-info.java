/** The way of a ticket, as operators and EN staff see it. */
@NullMarked
package be.ecolenumerique.helpdesk.query.journeys;

import org.jspecify.annotations.NullMarked;
