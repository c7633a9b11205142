/** What follows the rows as they change: totals, pages, filter values, and waiting until a write is seen. */
@NullMarked
package be.ecolenumerique.helpdesk.query.following;

import org.jspecify.annotations.NullMarked;
