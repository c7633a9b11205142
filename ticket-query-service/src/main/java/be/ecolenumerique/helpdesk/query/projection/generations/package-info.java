/** The generations of the read model: one is shown, one may be built beside it, one may be kept for the way back. */
@NullMarked
package be.ecolenumerique.helpdesk.query.projection.generations;

import org.jspecify.annotations.NullMarked;
