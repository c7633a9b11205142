package be.ecolenumerique.helpdesk.contracts;

import java.util.Optional;

/**
 * Who did it: the person, the quality in which it acted, the company of a supplier user, and, for the approval service,
 * the school contact that it acted for. The approval service is no person of its own.
 */
public record Actor(Optional<PersonId> person, Role role, Optional<SupplierId> company, Optional<PersonId> onBehalfOf) {

    public static Actor of(PersonId person, Role role) {
        return new Actor(Optional.of(person), role, Optional.empty(), Optional.empty());
    }

    public static Actor supplier(PersonId person, SupplierId company) {
        return new Actor(Optional.of(person), Role.SUPPLIER, Optional.of(company), Optional.empty());
    }

    public static Actor approvalService(Optional<PersonId> onBehalfOf) {
        return new Actor(Optional.empty(), Role.APPROVAL_SERVICE, Optional.empty(), onBehalfOf);
    }

    /** The human being behind the action, if there is one. */
    public Optional<PersonId> human() {
        return person.or(() -> onBehalfOf);
    }
}
