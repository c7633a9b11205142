/** Persons and their data, kept out of the events; who is behind a caller. */
@NullMarked
package be.ecolenumerique.helpdesk.command.people;

import org.jspecify.annotations.NullMarked;
