package be.ecolenumerique.helpdesk.consumer.autoconfigure;

import be.ecolenumerique.helpdesk.consumer.polling.ConsumerStatus;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.conventions.security.AllowedTo;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How far each projection of the service has come. */
@RestController
@AllowedTo(Role.OPERATOR)
class ConsumersEndpoint {
    private final Consumers consumers;

    ConsumersEndpoint(Consumers consumers) {
        this.consumers = consumers;
    }

    /** All of them. */
    record Statuses(List<ConsumerStatus> items) {}

    @GetMapping("/api/v1/ops/${helpdesk.service}/consumers")
    Mono<Statuses> consumers() {
        return Flux.fromIterable(consumers.all())
                .concatMap(ConsumerStatus::of)
                .collectList()
                .map(Statuses::new);
    }
}
