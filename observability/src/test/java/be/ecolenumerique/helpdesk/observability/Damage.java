package be.ecolenumerique.helpdesk.observability;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.localstack.LocalService;
import be.ecolenumerique.helpdesk.localstack.LocalStack;
import be.ecolenumerique.helpdesk.localstack.TutorialPerson;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.common.Uuid;
import org.bson.BsonDateTime;
import org.bson.Document;

/** What is wrong in the databases and topics of a running help desk, and its repair. */
final class Damage {
    private static final List<LocalService> CONSUMERS =
            List.of(LocalService.QUERY, LocalService.NOTIFICATION, LocalService.APPROVAL);
    private static final String READ_MODEL = "helpdesk_query";
    private static final String TICKET = "TECH-9999";
    private static final Document UNREADABLE = new Document("_id", "unreadable");

    private final LocalStack stack;

    Damage(LocalStack stack) {
        this.stack = stack;
    }

    /** Nothing is written any more. */
    void lockDatabases() {
        admin(new Document("fsync", 1).append("lock", true));
    }

    void unlockDatabases() {
        admin(new Document("fsyncUnlock", 1));
    }

    /** Mails of an event that nobody can read. */
    void addUnreadableMails() {
        var now = new BsonDateTime(System.currentTimeMillis());
        var entry = new Document(UNREADABLE).append("ticket", "TECH-9998").append("event", "nonsense");
        entry.append("seq", 1L).append("commit", 1L).append("decided", now).append("due", now);
        outbox(outbox -> outbox.insertOne(entry.append("mails", List.of())));
    }

    void removeUnreadableMails() {
        outbox(outbox -> outbox.deleteOne(UNREADABLE));
    }

    /** As if the read model were of topics that are gone. */
    void moveReadModelToOtherTopics() {
        database(READ_MODEL, Damage::ofOtherTopics);
    }

    void dropReadModel() {
        database(READ_MODEL, MongoDatabase::drop);
    }

    void sendUnreadableRecord() {
        stack.kafka().publish("ticket-events", TICKET, "nonsense");
    }

    /** By an operator, at each consumer. */
    void repairBlockedTicket() {
        CONSUMERS.forEach(this::repair);
    }

    private void repair(LocalService service) {
        var answer = stack.frontDoor()
                .post(
                        "/api/v1/ops/" + service.shortName() + "/dead-letters/" + TICKET + "/repair",
                        stack.tokens().of(TutorialPerson.OPERATOR),
                        Map.of());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private void admin(Document command) {
        try (var client = MongoClients.create(stack.mongo().uri())) {
            client.getDatabase("admin").runCommand(command);
        }
    }

    private void outbox(Consumer<MongoCollection<Document>> change) {
        database("helpdesk_notification", database -> change.accept(database.getCollection("outbox")));
    }

    private void database(String name, Consumer<MongoDatabase> change) {
        try (var client = MongoClients.create(stack.mongo().uri())) {
            change.accept(client.getDatabase(name));
        }
    }

    private static void ofOtherTopics(MongoDatabase readModel) {
        for (String name : readModel.listCollectionNames()) {
            if (name.startsWith("positions_")) {
                readModel
                        .getCollection(name)
                        .updateMany(
                                new Document(),
                                Updates.set("topic", Uuid.randomUuid().toString()));
            }
        }
    }
}
