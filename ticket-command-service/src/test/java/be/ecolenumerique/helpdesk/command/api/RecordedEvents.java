package be.ecolenumerique.helpdesk.command.api;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import reactor.core.publisher.Flux;

/** The log as it is stored, for what no answer says. */
record RecordedEvents(MongoDatabase database) {

    static RecordedEvents of(RunningCommandService service) {
        return new RecordedEvents(service.bean(MongoDatabase.class));
    }

    List<Document> ofAggregate(String aggregate) {
        return Objects.requireNonNull(Flux.from(database.getCollection("commits")
                        .find(Filters.eq("e.a", aggregate))
                        .sort(Sorts.ascending("_id")))
                .flatMapIterable(commit -> commit.getList("e", Document.class))
                .filter(event -> aggregate.equals(event.getString("a")))
                .collectList()
                .block());
    }

    String idOfLast(String aggregate, String type) {
        return last(aggregate, type).getString("i");
    }

    String payloadOfLast(String aggregate, String type) {
        return String.valueOf(last(aggregate, type).get("p"));
    }

    private Document last(String aggregate, String type) {
        return ofAggregate(aggregate).stream()
                .filter(event -> type.equals(event.getString("t")))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
