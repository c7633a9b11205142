package be.ecolenumerique.helpdesk.query.following;

import be.ecolenumerique.helpdesk.query.projection.Generation;
import be.ecolenumerique.helpdesk.query.scope.ScopedTickets;

/** One generation of the read model, as it is read and followed. A request takes it once and asks nothing else. */
public record ShownReadModel(Generation generation, ScopedTickets tickets, TicketFollower follower) {}
