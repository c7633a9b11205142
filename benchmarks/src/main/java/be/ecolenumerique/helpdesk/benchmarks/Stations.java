package be.ecolenumerique.helpdesk.benchmarks;

import be.ecolenumerique.helpdesk.localstack.LocalStack;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bson.Document;

/** Where an event was when, by the milliseconds that the read model keeps for operators. */
final class Stations {
    private final List<Document> passages;
    private final List<Document> entries;

    private Stations(List<Document> passages, List<Document> entries) {
        this.passages = passages;
        this.entries = entries;
    }

    static Stations of(LocalStack stack) {
        try (var mongo = MongoClients.create(stack.mongo().uri("helpdesk_query"))) {
            var database = mongo.getDatabase("helpdesk_query");
            return new Stations(
                    database.getCollection("passages")
                            .find()
                            .sort(Sorts.ascending("_id"))
                            .into(new ArrayList<>()),
                    database.getCollection("activity_1")
                            .find()
                            .sort(Sorts.ascending("_id"))
                            .into(new ArrayList<>()));
        }
    }

    /** Of the last events. */
    String told(int count) {
        var recorded = new ArrayList<Long>();
        var relayed = new ArrayList<Long>();
        var projected = new ArrayList<Long>();
        var last = new ArrayList<Integer>();
        for (int n = 0; n < passages.size(); n++) {
            last.add(n);
        }
        last.sort(Comparator.comparing((Integer n) -> instant(passages.get(n), "projected"))
                .reversed());
        last.subList(0, count).forEach(n -> {
            var passage = passages.get(n);
            recorded.add(millis(instant(entries.get(n), "at"), instant(passage, "relayed")));
            relayed.add(millis(instant(passage, "relayed"), instant(passage, "projected")));
            projected.add(millis(instant(entries.get(n), "at"), instant(passage, "projected")));
        });
        return "recorded → handed to Kafka p50 %d, p99 %d ms; → row durable p50 %d, p99 %d ms; together p50 %d, p99 %d ms"
                .formatted(
                        at(0.5, recorded),
                        at(0.99, recorded),
                        at(0.5, relayed),
                        at(0.99, relayed),
                        at(0.5, projected),
                        at(0.99, projected));
    }

    private static long millis(Instant from, Instant to) {
        return Duration.between(from, to).toMillis();
    }

    private static Instant instant(Document document, String field) {
        return document.getDate(field).toInstant();
    }

    private static long at(double quantile, List<Long> millis) {
        return millis.stream().sorted().toList().get((int) (millis.size() * quantile));
    }
}
