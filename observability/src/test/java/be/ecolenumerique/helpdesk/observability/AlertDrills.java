package be.ecolenumerique.helpdesk.observability;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.backends.mail.SmtpSink;
import be.ecolenumerique.helpdesk.backends.mail.SmtpStage;
import be.ecolenumerique.helpdesk.localstack.LocalService;
import be.ecolenumerique.helpdesk.localstack.LocalStack;
import be.ecolenumerique.helpdesk.localstack.TutorialPerson;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.BsonDateTime;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Each alert seen firing and going away in a real Prometheus, by a real fault in the real system, with the repair of its
 * runbook. Run by {@code observability/drill}; the durations of the rules are sixty times shorter.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AlertDrills {
    private static final SelfSignedBundle BUNDLE = SelfSignedBundle.lasting(10);

    private static final List<LocalService> CONSUMERS =
            List.of(LocalService.QUERY, LocalService.NOTIFICATION, LocalService.APPROVAL);

    /** Read again at each start. */
    private static final Map<String, String> OF_NOTIFICATION = new HashMap<>();

    private static final SmallDisk DISK = SmallDisk.mounted();

    private static final BsonDateTime NOW = new BsonDateTime(System.currentTimeMillis());

    private static WatchedSystem system;
    private static LocalStack stack;

    @BeforeAll
    static void start() {
        system = WatchedSystem.start(
                Map.of(
                        LocalService.COMMAND, BUNDLE.settings("kafka"),
                        LocalService.NOTIFICATION, OF_NOTIFICATION,
                        LocalService.APPROVAL, DISK.settings()),
                FasterRules::of);
        stack = system.stack();
    }

    @AfterAll
    static void stop() {
        system.close();
        DISK.close();
    }

    @Test
    @Order(1)
    void givenACertificateThatEndsInTenDays_whenRenewed_thenTheAlertIsGone() {
        Drill.of(system, "HelpdeskCertificateExpires").alreadyBroken(() -> {
            BUNDLE.renew(365);
            restart(LocalService.COMMAND);
        });
    }

    @Test
    void givenNoMongoDB_whenItIsBack_thenWritesAreTaken() {
        Drill.of(system, "HelpdeskNoPrimary", "HelpdeskWritesFailing")
                .run(
                        () -> stack.mongo().server().stop(),
                        () -> stack.mongo().server().start());
    }

    @Test
    void givenNoKafka_whenItIsBack_thenTheRelayFollowsAgain() {
        Drill.of(system, "HelpdeskRelayStalled")
                .run(
                        () -> stack.kafka().server().stop(),
                        () -> stack.kafka().server().start());
    }

    @Test
    void givenEventsThatCanNotBeProjected_whenTheReadModelTakesWritesAgain_thenItFollows() {
        var query = stack.service(LocalService.QUERY);
        Drill.of(system, "HelpdeskProjectionBehind")
                .withoutLoad()
                .run(
                        () -> {
                            query.freeze();
                            system.load().attempt();
                            admin(new Document("fsync", 1).append("lock", true));
                            query.thaw();
                        },
                        () -> admin(new Document("fsyncUnlock", 1)));
    }

    @Test
    void givenAnOutboxEntryThatNobodyCanRead_whenItIsRepaired_thenNothingIsUnreadable() {
        var entry =
                new Document("_id", "unreadable").append("ticket", "TECH-9998").append("event", "nonsense");
        entry.append("seq", 1L).append("commit", 1L).append("decided", NOW).append("due", NOW);
        Drill.of(system, "HelpdeskMailsUnreadable")
                .run(
                        () -> outbox(outbox -> outbox.insertOne(entry.append("mails", List.of()))),
                        () -> outbox(outbox -> outbox.deleteOne(new Document("_id", "unreadable"))));
    }

    @Test
    void givenAServiceThatIsDown_whenItIsBack_thenItIsHeardAgain() {
        var approval = stack.service(LocalService.APPROVAL).server();
        Drill.of(system, "HelpdeskServiceSilent").run(approval::stop, approval::start);
    }

    @Test
    void givenNoMailServer_whenItIsBack_thenMailsGoOut() {
        Drill.of(system, "HelpdeskMailsLate").run(stack.smtp()::stop, stack.smtp()::startAgain);
    }

    @Test
    void givenAMailServerThatKnowsNobody_whenTheUsualOneIsBack_thenNothingIsRefusedAnyMore() {
        stack.smtp().stop();
        var strict = SmtpSink.start(stack.smtp().port());
        strict.answer(SmtpStage.RCPT, "550 5.1.1 no such user");
        Drill.of(system, "HelpdeskMailsRefused").run(() -> system.load().attempt(), () -> {
            strict.close();
            stack.smtp().startAgain();
        });
    }

    @Test
    void givenARecordThatNobodyCanRead_whenAnOperatorRepairs_thenNoTicketIsBlocked() {
        Drill.of(system, "HelpdeskTicketsBlocked").run(this::sendNonsense, () -> CONSUMERS.forEach(this::repair));
    }

    @Test
    void givenAReadModelOfOtherTopics_whenItIsDroppedAsAfterARestore_thenItIsBuiltAnew() {
        var query = stack.service(LocalService.QUERY).server();
        Drill.of(system, "HelpdeskConsumerStopped")
                .run(
                        () -> {
                            query.stop();
                            database("helpdesk_query", AlertDrills::ofOtherTopics);
                            query.launch();
                        },
                        () -> {
                            query.stop();
                            database("helpdesk_query", MongoDatabase::drop);
                            query.start();
                        });
    }

    @Test
    void givenADiskThatIsAlmostFull_whenAFileIsMovedAway_thenThereIsRoomAgain() {
        Drill.of(system, "HelpdeskDiskAlmostFull").run(DISK::fill, DISK::empty);
    }

    @Test
    @Order(Integer.MAX_VALUE - 1)
    void givenFifteenDaysPassWhileNothingCanBeClosed_whenTheCommandServiceIsBack_thenTicketsClose() {
        system.load().round();
        var command = stack.service(LocalService.COMMAND).server();
        Drill.of(system, "HelpdeskApprovalsOverdue")
                .run(
                        () -> {
                            command.stop();
                            stack.clock().pass(Duration.ofDays(16));
                        },
                        command::start);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void givenAKeyOfMoreThanAYear_whenAnotherIsUsed_thenTheAlertIsGone() {
        Drill.of(system, "HelpdeskLinkKeyOld").run(() -> stack.clock().pass(Duration.ofDays(401)), () -> {
            OF_NOTIFICATION.put("helpdesk.link-keys.id", "key-2");
            restart(LocalService.NOTIFICATION);
        });
    }

    private static void admin(Document command) {
        try (var client = MongoClients.create(stack.mongo().uri())) {
            client.getDatabase("admin").runCommand(command);
        }
    }

    private static void outbox(Consumer<MongoCollection<Document>> change) {
        database("helpdesk_notification", database -> change.accept(database.getCollection("outbox")));
    }

    private static void database(String name, Consumer<MongoDatabase> change) {
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

    private static void restart(LocalService service) {
        stack.service(service).server().stop();
        stack.service(service).server().start();
    }

    private void sendNonsense() {
        Map<String, Object> settings = Map.of("bootstrap.servers", stack.kafka().bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            "ticket-events", "TECH-9999", "nonsense".getBytes(StandardCharsets.UTF_8)))
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void repair(LocalService service) {
        var answer = stack.frontDoor()
                .post(
                        "/api/v1/ops/" + service.shortName() + "/dead-letters/TECH-9999/repair",
                        stack.tokens().of(TutorialPerson.OPERATOR),
                        Map.of());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }
}
