package be.ecolenumerique.helpdesk.command.api.signins;

import be.ecolenumerique.helpdesk.command.api.ActingRole;
import be.ecolenumerique.helpdesk.command.eventlog.CommitLog;
import be.ecolenumerique.helpdesk.command.people.SignIns;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.conventions.problems.Problem;
import be.ecolenumerique.helpdesk.conventions.security.AllowedTo;
import be.ecolenumerique.helpdesk.conventions.web.StrictBody;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * Registers a person of EN or a system that signed in at another service and is unknown there (personal data: the record is
 * published before anything names it). Asking again answers the same person.
 */
@RestController
@AllowedTo(Role.INTERNAL)
final class SignInEndpoint {
    record Answer(PersonId person) {}

    private final SignIns signIns;
    private final CommitLog log;

    SignInEndpoint(SignIns signIns, CommitLog log) {
        this.signIns = signIns;
        this.log = log;
    }

    @PostMapping("/internal/sign-ins")
    Mono<Answer> signIn(@StrictBody SignInBody body) {
        log.requireReady();
        var caller = body.caller();
        return signIns.actorOf(caller, ActingRole.of(caller))
                .map(actor -> actor.person()
                        .map(Answer::new)
                        .orElseThrow(() -> Problem.forbidden().asException()));
    }
}
