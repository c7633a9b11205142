package be.ecolenumerique.helpdesk.backends.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.backends.process.FreePorts;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MongoBackendIT {

    @Test
    void givenMajorityWrites_whenKilledAndStartedAgain_thenSameUriServesThem() {
        try (var mongo = MongoBackend.start()) {
            write(mongo);

            mongo.kill();
            mongo.startAgain();

            assertThat(count(mongo)).isEqualTo(1);
        }
    }

    @Test
    void givenStoppedServer_whenStartedOnAnotherPort_thenDataAndPrimaryAreThere(@TempDir Path directory) {
        try (var before = MongoBackend.start(directory, FreePorts.next())) {
            write(before);
        }
        try (var after = MongoBackend.start(directory, FreePorts.next())) {
            assertThat(count(after)).isEqualTo(1);
        }
    }

    private static void write(MongoBackend mongo) {
        try (var client = MongoClients.create(mongo.uri("notes"))) {
            client.getDatabase("notes")
                    .getCollection("notes")
                    .withWriteConcern(WriteConcern.MAJORITY)
                    .insertOne(new Document("_id", 1));
        }
    }

    private static long count(MongoBackend mongo) {
        try (var client = MongoClients.create(mongo.uri("notes"))) {
            return client.getDatabase("notes").getCollection("notes").countDocuments();
        }
    }
}
