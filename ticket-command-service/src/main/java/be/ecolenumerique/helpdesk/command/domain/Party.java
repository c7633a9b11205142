package be.ecolenumerique.helpdesk.command.domain;

import be.ecolenumerique.helpdesk.contracts.Actor;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import java.util.Optional;

/** Who repeats: colleagues of one company are one party, everybody else is a party of his own. */
record Party(Optional<SupplierId> company, Optional<PersonId> person) {
    static Party of(Actor actor) {
        return actor.company().isPresent()
                ? new Party(actor.company(), Optional.empty())
                : new Party(Optional.empty(), actor.human());
    }
}
