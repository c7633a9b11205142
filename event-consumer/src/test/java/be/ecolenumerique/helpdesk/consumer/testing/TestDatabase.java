package be.ecolenumerique.helpdesk.consumer.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import be.ecolenumerique.helpdesk.consumer.polling.Position;
import be.ecolenumerique.helpdesk.consumer.polling.Positions;
import com.mongodb.ConnectionString;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The database of one consumer group. */
public final class TestDatabase implements AutoCloseable {
    public static final String PROJECTION = "journal";

    private final MongoClient client;
    private final MongoDatabase database;

    public TestDatabase(String uri) {
        this.client = MongoClients.create(uri);
        this.database = client.getDatabase(Objects.requireNonNull(new ConnectionString(uri).getDatabase()));
    }

    public MongoDatabase database() {
        return database;
    }

    public List<Document> all(String collection) {
        return Objects.requireNonNull(
                Flux.from(database.getCollection(collection).find().sort(new Document("_id", 1)))
                        .collectList()
                        .block());
    }

    public Optional<Document> find(String collection, Object id) {
        return Mono.from(database.getCollection(collection).find(new Document("_id", id)))
                .blockOptional();
    }

    public String bodies(int ticket) {
        return find(PROJECTION, "TECH-" + ticket)
                .map(row -> row.getString("bodies"))
                .orElse("");
    }

    public boolean isBlocked(int ticket) {
        return find("blocked_" + PROJECTION, "TECH-" + ticket).isPresent();
    }

    public Map<Integer, Position> positions() {
        return new Positions(database, PROJECTION).load();
    }

    public long consumed() {
        return positions().values().stream().mapToLong(Position::next).sum();
    }

    /** SHA-256 over all that a projection keeps; the instant of a block is the only thing that two runs may differ in. */
    public String hash() {
        var digest = sha256();
        for (String collection :
                List.of(PROJECTION, JournalProjection.ENTRIES, "positions_" + PROJECTION, "blocked_" + PROJECTION)) {
            all(collection).forEach(document -> {
                document.remove("since");
                digest.update((collection + document.toJson()).getBytes(UTF_8));
            });
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
