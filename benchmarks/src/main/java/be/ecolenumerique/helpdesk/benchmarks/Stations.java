package be.ecolenumerique.helpdesk.benchmarks;

import be.ecolenumerique.helpdesk.localstack.LocalStack;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
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
        last.sort(Comparator.comparing((Integer n) -> passages.get(n).getDate("projected"))
                .reversed());
        last.subList(0, count).forEach(n -> {
            var passage = passages.get(n);
            recorded.add(millis(entries.get(n).getDate("at"), passage.getDate("relayed")));
            relayed.add(millis(passage.getDate("relayed"), passage.getDate("projected")));
            projected.add(millis(entries.get(n).getDate("at"), passage.getDate("projected")));
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

    private static long millis(Date from, Date to) {
        return to.getTime() - from.getTime();
    }

    private static long at(double quantile, List<Long> millis) {
        return millis.stream().sorted().toList().get((int) (millis.size() * quantile));
    }
}
