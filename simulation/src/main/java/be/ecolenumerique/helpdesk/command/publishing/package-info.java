/** The relay's door for the simulation. */
@NullMarked
package be.ecolenumerique.helpdesk.command.publishing;

import org.jspecify.annotations.NullMarked;
