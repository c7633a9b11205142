package be.ecolenumerique.helpdesk.command.api;

import be.ecolenumerique.helpdesk.contracts.Actor;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.conventions.security.Caller;
import reactor.core.publisher.Mono;

/** Which person, and of which company, stands behind a caller. */
interface Identities {
    Mono<Actor> actor(Caller caller, Role role);
}
