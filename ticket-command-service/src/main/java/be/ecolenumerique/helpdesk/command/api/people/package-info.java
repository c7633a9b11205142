/** Writes on persons. */
@NullMarked
package be.ecolenumerique.helpdesk.command.api.people;

import org.jspecify.annotations.NullMarked;
