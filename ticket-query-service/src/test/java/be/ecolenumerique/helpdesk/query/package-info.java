/** Rules that hold for the whole service. */
@NullMarked
package be.ecolenumerique.helpdesk.query;

import org.jspecify.annotations.NullMarked;
