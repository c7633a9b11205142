package be.ecolenumerique.helpdesk.backends.mongo;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/**
 * Makes one mongod the only member of the replica set {@code rs0}, under the address by which it knows itself now, and tells when it is
 * primary.
 */
public final class ReplicaSet {

    static final String NAME = "rs0";
    private static final int NOT_YET_INITIALIZED = 94;

    private final String address;
    private final String member;

    ReplicaSet(int port) {
        this("127.0.0.1:" + port, "127.0.0.1:" + port);
    }

    /** Reached by an address that is not the member's own, as in a container. */
    public ReplicaSet(String address, String member) {
        this.address = address;
        this.member = member;
    }

    /** One step towards a primary; false while there is none yet. */
    public boolean isReady() {
        try (var client = direct()) {
            var hello = run(client, new Document("hello", 1));
            if (hello.getBoolean("isWritablePrimary", false)) {
                return true;
            }
            ensureConfigured(client);
            return false;
        } catch (MongoException e) {
            return false;
        }
    }

    private void ensureConfigured(MongoClient client) {
        try {
            var config = run(client, new Document("replSetGetConfig", 1)).get("config", Document.class);
            if (!member.equals(
                    config.getList("members", Document.class).getFirst().getString("host"))) {
                run(
                        client,
                        new Document("replSetReconfig", members(config.getInteger("version") + 1))
                                .append("force", true));
            }
        } catch (MongoCommandException e) {
            if (e.getErrorCode() != NOT_YET_INITIALIZED) {
                throw e;
            }
            run(client, new Document("replSetInitiate", members(1)));
        }
    }

    private Document members(int version) {
        return new Document("_id", NAME)
                .append("version", version)
                .append("members", List.of(new Document("_id", 0).append("host", member)));
    }

    private static Document run(MongoClient client, Document command) {
        return client.getDatabase("admin").runCommand(command);
    }

    private MongoClient direct() {
        return MongoClients.create(com.mongodb.MongoClientSettings.builder()
                .applyConnectionString(
                        new com.mongodb.ConnectionString("mongodb://" + address + "/?directConnection=true"))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(500, TimeUnit.MILLISECONDS))
                .build());
    }
}
