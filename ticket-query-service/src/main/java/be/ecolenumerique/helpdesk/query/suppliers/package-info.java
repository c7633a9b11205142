/** Companies, their people, and who the caller itself is. */
@NullMarked
package be.ecolenumerique.helpdesk.query.suppliers;

import org.jspecify.annotations.NullMarked;
