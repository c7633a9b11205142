/** Settings that each service starts from and may override. */
@NullMarked
package be.ecolenumerique.helpdesk.conventions.defaults;

import org.jspecify.annotations.NullMarked;
