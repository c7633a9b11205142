/** The wall, tried on a real MongoDB. */
@NullMarked
package be.ecolenumerique.helpdesk.query.scope;

import org.jspecify.annotations.NullMarked;
