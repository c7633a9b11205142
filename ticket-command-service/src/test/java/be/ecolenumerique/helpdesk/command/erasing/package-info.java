/** Erased persons. */
@NullMarked
package be.ecolenumerique.helpdesk.command.erasing;

import org.jspecify.annotations.NullMarked;
