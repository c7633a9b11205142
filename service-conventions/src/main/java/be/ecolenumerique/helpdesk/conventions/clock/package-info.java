/** The two clocks: the domain's, which a local story may move, and the real one. */
@NullMarked
package be.ecolenumerique.helpdesk.conventions.clock;

import org.jspecify.annotations.NullMarked;
