package be.ecolenumerique.helpdesk.query.operations;

import be.ecolenumerique.helpdesk.consumer.autoconfigure.Consumers;
import be.ecolenumerique.helpdesk.consumer.polling.ConsumerStatus;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.conventions.security.AllowedTo;
import be.ecolenumerique.helpdesk.query.projection.Generation;
import be.ecolenumerique.helpdesk.query.projection.ReadModels;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Which generation of the read model this replica shows, how much is in it, and how far it has come. */
@RestController
@AllowedTo(Role.OPERATOR)
class ReadModelsEndpoint {
    private final ReadModels readModels;
    private final Generation generation;
    private final Consumers consumers;

    ReadModelsEndpoint(ReadModels readModels, Generation generation, Consumers consumers) {
        this.readModels = readModels;
        this.generation = generation;
        this.consumers = consumers;
    }

    /**
     * @param generation that is shown
     * @param documents in each of its collections, as MongoDB estimates them
     * @param consumers those that fill it
     */
    record ReadModel(int generation, Map<String, Long> documents, List<ConsumerStatus> consumers) {}

    @GetMapping("/api/v1/ops/${helpdesk.service}/read-models")
    Mono<ReadModel> readModels() {
        return Mono.zip(readModels.documents(generation), statuses())
                .map(found -> new ReadModel(generation.number(), found.getT1(), found.getT2()));
    }

    private Mono<List<ConsumerStatus>> statuses() {
        var filling = List.of(generation.tickets(), generation.subscriptions());
        return Flux.fromIterable(consumers.all())
                .filter(consumer -> filling.contains(consumer.name()))
                .concatMap(ConsumerStatus::of)
                .collectList();
    }
}
