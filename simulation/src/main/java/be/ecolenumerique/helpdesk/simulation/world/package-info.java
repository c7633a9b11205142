/** Time, chance and turns: one strand runs at a time, and the seed says which. */
@NullMarked
package be.ecolenumerique.helpdesk.simulation.world;

import org.jspecify.annotations.NullMarked;
