package be.ecolenumerique.helpdesk.query.scope;

import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.RequestType;

/** How many tickets of a list one creator opened with one request type. */
public record FilterCell(PersonId creator, RequestType requestType, long count) {}
