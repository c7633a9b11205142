/** The rows of a generation as MongoDB has them and as they change: for the follower alone, which lets nobody ask without a scope. */
@NullMarked
package be.ecolenumerique.helpdesk.query.feed;

import org.jspecify.annotations.NullMarked;
