/** What each service tells of its MongoDB. */
@NullMarked
package be.ecolenumerique.helpdesk.conventions.mongo;

import org.jspecify.annotations.NullMarked;
