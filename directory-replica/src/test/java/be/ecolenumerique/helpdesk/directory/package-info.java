/** The copy of persons and companies, alone and on real backends. */
@NullMarked
package be.ecolenumerique.helpdesk.directory;

import org.jspecify.annotations.NullMarked;
