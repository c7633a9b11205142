package be.ecolenumerique.helpdesk.directory;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What persons and companies are looked up by. */
final class DirectoryIndexes {
    private DirectoryIndexes() {}

    static Mono<Void> create(MongoDatabase database) {
        return Flux.concat(
                        database.getCollection(People.COLLECTION)
                                .createIndexes(List.of(
                                        whereThere(PersonDocuments.EMAIL),
                                        whereThere(PersonDocuments.ACCOUNT),
                                        new IndexModel(ascending(PersonDocuments.KIND, PersonDocuments.SEARCHED)))),
                        database.getCollection(Companies.COLLECTION)
                                .createIndexes(List.of(new IndexModel(ascending(CompanyDocuments.MEMBERS)))))
                .then();
    }

    private static IndexModel whereThere(String field) {
        Bson exists = new Document(field, new Document("$exists", true));
        return new IndexModel(ascending(field), new IndexOptions().partialFilterExpression(exists));
    }
}
