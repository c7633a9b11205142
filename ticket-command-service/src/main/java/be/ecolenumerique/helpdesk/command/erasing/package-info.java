/** Persons whose data are taken out of every store, and the certificates of that. */
@NullMarked
package be.ecolenumerique.helpdesk.command.erasing;

import org.jspecify.annotations.NullMarked;
