/** The way of one ticket's events from the request to the mail, for operators and EN staff. */
@NullMarked
package be.ecolenumerique.helpdesk.query.journeys;

import org.jspecify.annotations.NullMarked;
