/** Those who use the desk, and what they were told. */
@NullMarked
package be.ecolenumerique.helpdesk.simulation.people;

import org.jspecify.annotations.NullMarked;
