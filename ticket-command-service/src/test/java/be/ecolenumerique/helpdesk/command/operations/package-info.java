/** Examinations of the log, rule by rule. */
@NullMarked
package be.ecolenumerique.helpdesk.command.operations;

import org.jspecify.annotations.NullMarked;
