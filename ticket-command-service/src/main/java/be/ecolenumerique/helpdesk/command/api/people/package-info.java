/** Persons: what is done to them, and what is kept about them. */
@NullMarked
package be.ecolenumerique.helpdesk.command.api.people;

import org.jspecify.annotations.NullMarked;
