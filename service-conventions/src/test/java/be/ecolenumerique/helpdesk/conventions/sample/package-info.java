/** A service that has nothing but the conventions. */
@NullMarked
package be.ecolenumerique.helpdesk.conventions.sample;

import org.jspecify.annotations.NullMarked;
