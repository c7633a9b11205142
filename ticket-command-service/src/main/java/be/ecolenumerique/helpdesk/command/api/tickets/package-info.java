/** One endpoint per command on a ticket. */
@NullMarked
package be.ecolenumerique.helpdesk.command.api.tickets;

import org.jspecify.annotations.NullMarked;
