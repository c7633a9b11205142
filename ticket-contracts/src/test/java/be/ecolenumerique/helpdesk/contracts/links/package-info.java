/** Proves that a school's link can not be forged. */
@NullMarked
package be.ecolenumerique.helpdesk.contracts.links;

import org.jspecify.annotations.NullMarked;
