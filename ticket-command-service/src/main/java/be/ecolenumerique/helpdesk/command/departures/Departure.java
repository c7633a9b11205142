package be.ecolenumerique.helpdesk.command.departures;

import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who is about to leave a company, or has left it.
 *
 * @param by the manager who takes the address off
 * @param since when that was asked for
 * @param released when its tickets let go of the person for the first time
 */
record Departure(PersonId person, SupplierId supplier, PersonId by, Instant since, Optional<Instant> released) {}
