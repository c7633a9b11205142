/** What other services ask of this one. */
@NullMarked
package be.ecolenumerique.helpdesk.command.api.signins;

import org.jspecify.annotations.NullMarked;
