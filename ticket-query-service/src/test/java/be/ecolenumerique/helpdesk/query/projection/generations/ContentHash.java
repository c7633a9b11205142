package be.ecolenumerique.helpdesk.query.projection.generations;

import static java.nio.charset.StandardCharsets.UTF_8;

import be.ecolenumerique.helpdesk.query.projection.Generation;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.bson.Document;
import reactor.core.publisher.Flux;

/** SHA-256 over all documents of a generation, each with its fields in the order of their names. */
final class ContentHash {
    private ContentHash() {}

    static String of(MongoDatabase database, Generation generation) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            List.of(generation.tickets(), generation.details(), generation.activity(), generation.subscriptions())
                    .forEach(name -> all(database, name)
                            .forEach(document ->
                                    digest.update(normalised(document).getBytes(UTF_8))));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Document> all(MongoDatabase database, String collection) {
        return Objects.requireNonNull(
                Flux.from(database.getCollection(collection).find().sort(new Document("_id", 1)))
                        .collectList()
                        .block());
    }

    private static String normalised(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                var sorted = new TreeMap<String, String>();
                map.forEach((name, field) -> sorted.put(name.toString(), normalised(field)));
                yield sorted.toString();
            }
            case List<?> list ->
                list.stream().map(ContentHash::normalised).toList().toString();
            default -> value.toString();
        };
    }
}
