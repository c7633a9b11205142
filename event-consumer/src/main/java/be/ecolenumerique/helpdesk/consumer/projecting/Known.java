package be.ecolenumerique.helpdesk.consumer.projecting;

import be.ecolenumerique.helpdesk.consumer.Companion;
import be.ecolenumerique.helpdesk.consumer.deadletters.Block;
import be.ecolenumerique.helpdesk.consumer.records.Blocking;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import reactor.core.publisher.Mono;

/** What is stored of the aggregates of a batch: rows, the documents beside them, and which are blocked. */
record Known<V>(Map<String, Row<V>> rows, Map<String, Document> companions, Map<String, Block> blocked) {

    static <V> Known<V> of(Storage<V> storage, Collection<String> aggregates) {
        return Blocking.get(Mono.zip(
                        storage.rows().find(aggregates),
                        storage.companions()
                                .map(beside -> beside.find(aggregates)
                                        .collectMap(document -> document.getString(GuardedDocuments.ID)))
                                .orElseGet(() -> Mono.just(Map.of())),
                        storage.blocked().among(aggregates))
                .map(found -> new Known<>(found.getT1(), found.getT2(), found.getT3())));
    }

    Row<V> row(String aggregate) {
        return rows.getOrDefault(aggregate, Row.none());
    }

    <E> Fold<V, E> fold(String aggregate, Optional<Companion<V, E>> companion) {
        return new Fold<>(row(aggregate), new CompanionFold<>(companion, companions.get(aggregate)));
    }
}
