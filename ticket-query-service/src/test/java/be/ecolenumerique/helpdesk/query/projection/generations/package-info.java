/** Rebuild and switch on real backends. */
@NullMarked
package be.ecolenumerique.helpdesk.query.projection.generations;

import org.jspecify.annotations.NullMarked;
