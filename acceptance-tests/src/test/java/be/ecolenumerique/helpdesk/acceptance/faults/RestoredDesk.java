package be.ecolenumerique.helpdesk.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.ecolenumerique.helpdesk.acceptance.people.Company;
import be.ecolenumerique.helpdesk.acceptance.people.EnStaff;
import be.ecolenumerique.helpdesk.acceptance.people.SchoolContact;
import be.ecolenumerique.helpdesk.acceptance.people.Story;
import be.ecolenumerique.helpdesk.acceptance.people.Ticket;
import be.ecolenumerique.helpdesk.backends.mail.ReceivedMail;
import be.ecolenumerique.helpdesk.backends.mongo.DatabaseSnapshot;
import be.ecolenumerique.helpdesk.backends.process.FreePorts;
import be.ecolenumerique.helpdesk.backends.process.TemporaryDirectory;
import be.ecolenumerique.helpdesk.localstack.LocalService;
import be.ecolenumerique.helpdesk.localstack.LocalStack;
import be.ecolenumerique.helpdesk.localstack.StackOptions;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/**
 * A backup taken under load and restored behind the topics, by the steps of {@code docs/backup.md}, over the whole system.
 * Run by {@code acceptance-tests/restore}.
 */
class RestoredDesk {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<String> TOPICS =
            List.of("ticket-events", "subscription-events", "directory-events", "people");
    private static final Set<String> KEPT = Set.of("outbox", "operator_actions", "link_keys");

    private final Map<String, String> ofCommand = new HashMap<>();

    @Test
    void givenABackupUnderLoad_whenRestoredBehindTheTopics_thenNothingIsDoneTwice_andTheDeskGoesOn() throws Exception {
        try (LocalStack stack =
                LocalStack.start(StackOptions.forTests().with(Map.of(LocalService.COMMAND, ofCommand)))) {
            Scene scene = Scene.of(Story.in(stack));
            EnStaff technician = scene.technician();
            Company acme = scene.supplier();
            SchoolContact teacher = scene.contact();
            DatabaseSnapshot backup = backupUnderLoad(scene);
            long last = technician.opens(teacher, acme).number();
            awaitMailOf(acme, last);
            List<String> mailed = messageIds(acme);

            stopAll(stack);
            backup.restoreTo(stack.mongo().uri("helpdesk_command"));
            long shared = beginNewGeneration(stack);
            startOthersAnew(stack, shared);

            Ticket next = technician.opens(teacher, acme);
            assertThat(next.number()).isGreaterThan(last);
            awaitMailOf(acme, next.number());
            assertThat(messageIds(acme))
                    .doesNotHaveDuplicates()
                    .hasSize(mailed.size() + 1)
                    .containsAll(mailed);
            assertThat(ReadModelHash.of(stack.mongo().uri(), "helpdesk_query")).isEqualTo(freshHash(stack));
            System.out.println("Restored: " + mailed.size() + " mails once, TECH-" + last + " was the last, " + next
                    + " the next, commits up to " + shared + " shared with the old topics");
        }
    }

    private static DatabaseSnapshot backupUnderLoad(Scene scene) throws Exception {
        try (var load =
                Load.ofComments(2, scene, TemporaryDirectory.create("ledger-").resolve("ledger.tsv"))) {
            await().atMost(PATIENCE).until(() -> load.acknowledged() > 20);
            DatabaseSnapshot backup = DatabaseSnapshot.of(scene.stack().mongo().uri("helpdesk_command"));
            long then = load.acknowledged();
            await().atMost(PATIENCE).until(() -> load.acknowledged() > then + 20);
            load.stop();
            return backup;
        }
    }

    private static void stopAll(LocalStack stack) {
        for (LocalService service : LocalService.values()) {
            stack.service(service).server().stop();
        }
    }

    /** The commit up to which the log and the old topics agree. */
    private long beginNewGeneration(LocalStack stack) {
        var command = stack.service(LocalService.COMMAND).server();
        command.launch();
        awaitHealth(stack, "restored to a state behind");
        command.stop();
        ofCommand.put("helpdesk.topics.generation", "2");
        command.launch();
        awaitHealth(stack, "Generation 2 of the topics is prepared");
        try (var admin = Admin.create(Map.of("bootstrap.servers", stack.kafka().bootstrapServers()))) {
            admin.deleteTopics(TOPICS);
        }
        command.awaitReady();
        try (var client = MongoClients.create(stack.mongo().uri())) {
            return client.getDatabase("helpdesk_command")
                    .getCollection("generations")
                    .find()
                    .first()
                    .getLong("restorePoint");
        }
    }

    private static void startOthersAnew(LocalStack stack, long shared) {
        try (MongoClient client = MongoClients.create(stack.mongo().uri())) {
            client.getDatabase("helpdesk_query").drop();
            client.getDatabase("helpdesk_approval").drop();
            var notification = client.getDatabase("helpdesk_notification");
            for (String name : notification.listCollectionNames()) {
                if (!KEPT.contains(name)) {
                    notification.getCollection(name).drop();
                }
            }
            notification
                    .getCollection("first_start")
                    .insertOne(new Document("_id", "ticket-events").append("commit", shared));
        }
        List.of(LocalService.QUERY, LocalService.NOTIFICATION, LocalService.APPROVAL)
                .forEach(service -> stack.service(service).server().start());
    }

    /** Of a query service that begins with nothing; it is alone in its group meanwhile. */
    private static String freshHash(LocalStack stack) {
        stack.service(LocalService.QUERY).server().stop();
        try (var fresh = stack.another(
                LocalService.QUERY,
                FreePorts.next(),
                FreePorts.next(),
                "--spring.mongodb.uri=" + stack.mongo().uri("helpdesk_query_fresh"))) {
            fresh.server().start();
            return ReadModelHash.of(stack.mongo().uri(), "helpdesk_query_fresh");
        }
    }

    private static void awaitMailOf(Company acme, long number) {
        await("mail of TECH-" + number)
                .atMost(PATIENCE)
                .until(() -> acme.referenceMailbox().all().stream()
                        .anyMatch(mail -> mail.subject().matches(".*TECH-" + number + "\\b.*")));
    }

    private static List<String> messageIds(Company acme) {
        return acme.referenceMailbox().all().stream()
                .map(ReceivedMail::messageId)
                .collect(Collectors.toList());
    }

    private static void awaitHealth(LocalStack stack, String words) {
        URI health =
                stack.options().ports().http(LocalService.COMMAND.management()).resolve("/actuator/health");
        await(words).atMost(PATIENCE).until(() -> body(health).contains(words));
    }

    private static String body(URI address) throws InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException notYet) {
            return "";
        }
    }
}
