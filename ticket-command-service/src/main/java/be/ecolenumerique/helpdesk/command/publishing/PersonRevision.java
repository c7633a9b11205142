package be.ecolenumerique.helpdesk.command.publishing;

import be.ecolenumerique.helpdesk.contracts.PersonId;
import java.util.Optional;

/**
 * What is to be published of a person.
 *
 * @param json the record as JSON; none when the person was erased
 */
public record PersonRevision(PersonId person, int rev, Optional<String> json) {

    @Override
    public String toString() {
        return person + " rev " + rev;
    }
}
