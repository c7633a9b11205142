/** The shell with and without a database: one commit per command, repeats, stale memory, several replicas. */
@NullMarked
package be.ecolenumerique.helpdesk.command.aggregate;

import org.jspecify.annotations.NullMarked;
