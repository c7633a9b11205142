package be.ecolenumerique.helpdesk.query.operations;

import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.conventions.security.AllowedTo;
import be.ecolenumerique.helpdesk.query.projection.generations.ReadModels;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Which generation of the read model is shown, which is built, how much is in it, and how far they have come. */
@RestController
@AllowedTo(Role.OPERATOR)
class ReadModelsEndpoint {
    private final ReadModels models;
    private final ReadModelReport report;

    ReadModelsEndpoint(ReadModels models, ReadModelReport report) {
        this.models = models;
        this.report = report;
    }

    @GetMapping("/api/v1/ops/${helpdesk.service}/read-models")
    Mono<ReadModelView> readModels() {
        return models.find().flatMap(report::of);
    }
}
