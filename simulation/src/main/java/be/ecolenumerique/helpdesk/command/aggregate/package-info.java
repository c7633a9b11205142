/** The aggregate shell's door for the simulation. */
@NullMarked
package be.ecolenumerique.helpdesk.command.aggregate;

import org.jspecify.annotations.NullMarked;
