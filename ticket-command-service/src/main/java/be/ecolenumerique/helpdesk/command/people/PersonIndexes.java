package be.ecolenumerique.helpdesk.command.people;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.List;
import org.bson.Document;
import reactor.core.publisher.Flux;

/** One person per address and per account; made before the first record is, by whichever replica comes first. */
final class PersonIndexes {
    private static final IndexOptions UNIQUE_WHERE_PRESENT =
            new IndexOptions().unique(true).sparse(true);

    private final MongoCollection<Document> people;
    private volatile boolean made;

    PersonIndexes(MongoCollection<Document> people) {
        this.people = people;
    }

    void require() {
        if (!made) {
            Flux.from(people.createIndexes(List.of(
                            new IndexModel(ascending(PersonDocuments.ADDRESS), UNIQUE_WHERE_PRESENT),
                            new IndexModel(ascending(PersonDocuments.ACCOUNT), UNIQUE_WHERE_PRESENT),
                            new IndexModel(ascending(PersonDocuments.EMAIL), new IndexOptions().sparse(true)),
                            new IndexModel(ascending(PersonDocuments.SINCE), new IndexOptions().sparse(true)),
                            new IndexModel(ascending(PersonDocuments.FROM), new IndexOptions().sparse(true)),
                            new IndexModel(ascending(PersonDocuments.AGAIN), new IndexOptions().sparse(true)),
                            new IndexModel(ascending(PersonDocuments.BY), new IndexOptions().sparse(true)))))
                    .blockLast();
            made = true;
        }
    }
}
