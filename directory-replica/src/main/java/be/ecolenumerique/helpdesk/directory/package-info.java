/** A service's own copy of persons and companies, kept up to date by reading all of {@code people} and {@code directory-events}. */
@NullMarked
package be.ecolenumerique.helpdesk.directory;

import org.jspecify.annotations.NullMarked;
