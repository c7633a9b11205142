/** Proves that the published language stays what it is. */
@NullMarked
package be.ecolenumerique.helpdesk.contracts;

import org.jspecify.annotations.NullMarked;
