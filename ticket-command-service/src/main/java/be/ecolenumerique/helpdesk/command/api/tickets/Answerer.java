package be.ecolenumerique.helpdesk.command.api.tickets;

import be.ecolenumerique.helpdesk.command.api.Write;
import be.ecolenumerique.helpdesk.contracts.Actor;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.conventions.problems.FieldError;
import be.ecolenumerique.helpdesk.conventions.problems.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whoever answers for the school: the approval service names the contact of the signed link and the completion that was
 * answered; everybody else speaks for himself and names neither.
 */
final class Answerer {
    private Answerer() {}

    static Actor of(Write<?> write, Optional<PersonId> onBehalfOf, Optional<String> completion) {
        boolean byLink = write.actor().role() == Role.APPROVAL_SERVICE;
        List<FieldError> errors = new ArrayList<>();
        check(byLink, onBehalfOf, "#/onBehalfOf").ifPresent(errors::add);
        check(byLink, completion, "#/completion").ifPresent(errors::add);
        if (!errors.isEmpty()) {
            throw Problem.malformed(errors).asException();
        }
        return byLink ? Actor.approvalService(onBehalfOf) : write.actor();
    }

    private static Optional<FieldError> check(boolean byLink, Optional<?> given, String pointer) {
        return given.isPresent() == byLink
                ? Optional.empty()
                : Optional.of(FieldError.at(pointer, byLink ? "required" : "forbidden"));
    }
}
