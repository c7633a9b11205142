/** What must hold after each run, found out from what was stored and told, by code of its own. */
@NullMarked
package be.ecolenumerique.helpdesk.simulation.audit;

import org.jspecify.annotations.NullMarked;
