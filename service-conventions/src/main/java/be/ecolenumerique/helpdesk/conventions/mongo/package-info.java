/** What each service does about its MongoDB, and tells of it. */
@NullMarked
package be.ecolenumerique.helpdesk.conventions.mongo;

import org.jspecify.annotations.NullMarked;
