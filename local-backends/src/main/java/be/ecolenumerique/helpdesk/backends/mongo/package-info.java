/** A real MongoDB as a one-node replica set. */
@NullMarked
package be.ecolenumerique.helpdesk.backends.mongo;

import org.jspecify.annotations.NullMarked;
