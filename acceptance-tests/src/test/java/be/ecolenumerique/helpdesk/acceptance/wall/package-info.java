/** The wall between companies, cell by cell: every operation, as everybody, on everything (docs/wall.md). */
@NullMarked
package be.ecolenumerique.helpdesk.acceptance.wall;

import org.jspecify.annotations.NullMarked;
