/** Where spans go on this machine. */
@NullMarked
package be.ecolenumerique.helpdesk.backends.traces;

import org.jspecify.annotations.NullMarked;
