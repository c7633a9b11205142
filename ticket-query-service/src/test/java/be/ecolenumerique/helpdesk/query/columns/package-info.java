/** Tests of the columns. */
@NullMarked
package be.ecolenumerique.helpdesk.query.columns;

import org.jspecify.annotations.NullMarked;
