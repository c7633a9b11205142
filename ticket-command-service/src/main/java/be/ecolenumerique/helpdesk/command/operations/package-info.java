/** What operators see of the log and of the relay. */
@NullMarked
package be.ecolenumerique.helpdesk.command.operations;

import org.jspecify.annotations.NullMarked;
