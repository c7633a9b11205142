/** The log and its adapter, tried on a real MongoDB. */
@NullMarked
package be.ecolenumerique.helpdesk.command.eventlog;

import org.jspecify.annotations.NullMarked;
