/** MongoDB as its driver shows it, on a disk that can stall, forget what no majority has, and lose answers. */
@NullMarked
package be.ecolenumerique.helpdesk.simulation.disk;

import org.jspecify.annotations.NullMarked;
