/** A sample of the simulation, in the default run of tests. */
@NullMarked
package be.ecolenumerique.helpdesk.simulation;

import org.jspecify.annotations.NullMarked;
