/** The log's door for the simulation: what its package keeps for itself, turned by a scheduler. */
@NullMarked
package be.ecolenumerique.helpdesk.command.eventlog;

import org.jspecify.annotations.NullMarked;
