/** Companies and people over HTTP. */
@NullMarked
package be.ecolenumerique.helpdesk.query.suppliers;

import org.jspecify.annotations.NullMarked;
