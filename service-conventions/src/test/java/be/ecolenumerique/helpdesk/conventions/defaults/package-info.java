/** Settings that hold unless overridden. */
@NullMarked
package be.ecolenumerique.helpdesk.conventions.defaults;

import org.jspecify.annotations.NullMarked;
