/** The list « Demandes », one ticket with its activity, its history, and the values that the list can be filtered by. */
@NullMarked
package be.ecolenumerique.helpdesk.query.tickets;

import org.jspecify.annotations.NullMarked;
