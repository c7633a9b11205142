/** What this service keeps about one person, for whoever puts together all that is kept. */
@NullMarked
package be.ecolenumerique.helpdesk.command.dossiers;

import org.jspecify.annotations.NullMarked;
