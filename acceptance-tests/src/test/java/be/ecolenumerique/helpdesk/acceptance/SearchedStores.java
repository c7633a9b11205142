package be.ecolenumerique.helpdesk.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import be.ecolenumerique.helpdesk.backends.kafka.TopicRecords;
import be.ecolenumerique.helpdesk.localstack.LocalStack;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Everything that the help desk keeps: all databases of MongoDB but its own journal of changes, all topics (of the compacted one
 * what compaction leaves), and the logs of all programs but the mail server's.
 */
final class SearchedStores {
    private static final String COMPACTED = "people";
    private static final Set<String> OF_MONGODB_ITSELF = Set.of("local");

    private final LocalStack stack;
    private final List<String> needles;

    SearchedStores(LocalStack stack, List<String> needles) {
        this.stack = stack;
        this.needles = needles;
    }

    /** Where one of the needles was found. */
    List<String> hits() {
        List<String> hits = new ArrayList<>();
        searchDatabases(hits);
        searchTopics(hits);
        searchLogs(hits);
        return hits;
    }

    private void searchDatabases(List<String> hits) {
        try (MongoClient client = MongoClients.create(stack.mongo().uri())) {
            for (String name : client.listDatabaseNames()) {
                if (!OF_MONGODB_ITSELF.contains(name)) {
                    search(client.getDatabase(name), hits);
                }
            }
        }
    }

    private void search(MongoDatabase database, List<String> hits) {
        for (String collection : database.listCollectionNames()) {
            database.getCollection(collection)
                    .find()
                    .forEach(document -> look(database.getName() + "." + collection, document.toJson(), hits));
        }
    }

    private void searchTopics(List<String> hits) {
        Map<String, String> latest = new LinkedHashMap<>();
        TopicRecords.read(stack.kafka().bootstrapServers(), allTopics()).forEach(record -> {
            if (record.topic().equals(COMPACTED)) {
                latest.put(record.key(), text(record));
            } else {
                look(record.topic(), text(record), hits);
            }
        });
        latest.values().forEach(text -> look(COMPACTED, text, hits));
    }

    private Set<String> allTopics() {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", stack.kafka().bootstrapServers()))) {
            return admin.listTopics().names().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String text(ConsumerRecord<String, byte[]> record) {
        var text = new StringBuilder().append(record.key());
        record.headers().forEach(header -> text.append(' ').append(new String(header.value(), UTF_8)));
        return record.value() == null
                ? text.toString()
                : text.append(' ').append(new String(record.value(), UTF_8)).toString();
    }

    private void searchLogs(List<String> hits) {
        Path logs = stack.options().data().root().resolve("logs");
        try (var files = Files.list(logs)) {
            for (Path file :
                    files.filter(log -> !log.toString().contains("smtp")).toList()) {
                look(file.getFileName().toString(), new String(Files.readAllBytes(file), UTF_8), hits);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void look(String place, String text, List<String> hits) {
        if (needles.stream().anyMatch(text::contains)) {
            hits.add(place);
        }
    }

    /** A record of the erased person behind its tombstone, as a relay would write it that had lost its lease. */
    void publishLate(String person) {
        String record = """
                {"id":"%s","rev":1,"kind":"SCHOOL","name":"%s","email":"%s","phone":"%s","language":"fr"}
                """.formatted(person, needles.get(0), needles.get(1), needles.get(2))
                .strip();
        stack.kafka().publish(COMPACTED, person, record);
    }
}
