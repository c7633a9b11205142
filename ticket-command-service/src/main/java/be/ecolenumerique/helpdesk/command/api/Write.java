package be.ecolenumerique.helpdesk.command.api;

import be.ecolenumerique.helpdesk.command.aggregate.IdempotencyKey;
import be.ecolenumerique.helpdesk.contracts.Actor;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import be.ecolenumerique.helpdesk.conventions.problems.Problem;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A write that is right as far as the request alone tells: who acts, on what, under which conditions, and what was said.
 *
 * @param path the variables of the path as they were sent; what can not be an id is an id that does not exist
 */
public record Write<B>(
        Actor actor, Map<String, String> path, OptionalLong expectedVersion, Optional<IdempotencyKey> key, B body) {

    public TicketReference ticket() {
        return known(TicketReference.parse(variable("ref")));
    }

    public SupplierId supplier() {
        return known(SupplierId.parse(variable("id")));
    }

    public PersonId person() {
        return known(PersonId.parse(variable("person")));
    }

    public Write<B> by(Actor other) {
        return new Write<>(other, path, expectedVersion, key, body);
    }

    private String variable(String name) {
        return path.getOrDefault(name, "");
    }

    private static <T> T known(Optional<T> id) {
        return id.orElseThrow(() -> Problem.notFound().asException());
    }
}
