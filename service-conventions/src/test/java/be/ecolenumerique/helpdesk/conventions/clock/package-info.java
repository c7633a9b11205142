/** The clocks, and that no offset exists outside of the local profile. */
@NullMarked
package be.ecolenumerique.helpdesk.conventions.clock;

import org.jspecify.annotations.NullMarked;
