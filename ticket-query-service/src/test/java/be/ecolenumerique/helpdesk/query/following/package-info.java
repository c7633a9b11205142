/** Waiting until a write is seen. */
@NullMarked
package be.ecolenumerique.helpdesk.query.following;

import org.jspecify.annotations.NullMarked;
