package be.ecolenumerique.helpdesk.query.operations;

import be.ecolenumerique.helpdesk.consumer.autoconfigure.Consumers;
import be.ecolenumerique.helpdesk.consumer.polling.ConsumerStatus;
import be.ecolenumerique.helpdesk.query.projection.generations.ReadModel;
import be.ecolenumerique.helpdesk.query.projection.generations.ReplayRate;
import be.ecolenumerique.helpdesk.query.projection.generations.ShownGeneration;
import be.ecolenumerique.helpdesk.query.projection.generations.StoredGenerations;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Puts together what operators are told of the generations. */
@Component
class ReadModelReport {
    private final StoredGenerations stored;
    private final ShownGeneration shown;
    private final ReplayRate rate;
    private final Consumers consumers;

    ReadModelReport(StoredGenerations stored, ShownGeneration shown, ReplayRate rate, Consumers consumers) {
        this.stored = stored;
        this.shown = shown;
        this.rate = rate;
        this.consumers = consumers;
    }

    Mono<ReadModelView> of(ReadModel model) {
        return Mono.zip(stored.documents(model.current()), statuses(model))
                .map(found -> ReadModelView.of(model, shown.now(), rate, found.getT1(), found.getT2()));
    }

    private Mono<List<ConsumerStatus>> statuses(ReadModel model) {
        List<String> filling = model.filled().stream()
                .flatMap(generation -> List.of(generation.tickets(), generation.subscriptions()).stream())
                .toList();
        return Flux.fromIterable(consumers.all())
                .filter(consumer -> filling.contains(consumer.name()))
                .concatMap(ConsumerStatus::of)
                .collectList();
    }
}
