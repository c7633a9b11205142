/** All tickets in memory, as columns: what lists count, search and filter by, each question through a scope. */
@NullMarked
package be.ecolenumerique.helpdesk.query.columns;

import org.jspecify.annotations.NullMarked;
