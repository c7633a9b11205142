package be.ecolenumerique.helpdesk.command.api.people;

import be.ecolenumerique.helpdesk.command.dossiers.Dossier;
import be.ecolenumerique.helpdesk.command.dossiers.Dossiers;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.conventions.security.AllowedTo;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * For the query service, which puts together all that is kept about a person (ADR 0152). Of somebody who never was it has no
 * records, so that no other 404 is taken for that answer.
 */
@RestController
@AllowedTo(Role.INTERNAL)
final class DossierEndpoint {
    private final Dossiers dossiers;

    DossierEndpoint(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @GetMapping("/internal/people/{person}/dossier")
    Mono<Dossier> dossier(@PathVariable PersonId person) {
        return Mono.fromCallable(() -> dossiers.of(person)).subscribeOn(Schedulers.boundedElastic());
    }
}
