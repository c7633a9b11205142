package be.ecolenumerique.helpdesk.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.consumer.testing.Comments;
import be.ecolenumerique.helpdesk.consumer.testing.JournalProjection;
import be.ecolenumerique.helpdesk.consumer.testing.Lab;
import be.ecolenumerique.helpdesk.consumer.testing.TestDatabase;
import com.mongodb.client.model.IndexOptions;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** What MongoDB refuses for what it is must not hold up what it would take. */
class NotStorableIT {
    private final Lab lab = new Lab(NotStorableIT.class, 1);
    private final TestDatabase database = lab.database();

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void givenEntryThatAnIndexRefuses_whenConsumed_thenOnlyItsTicketIsBlocked() {
        unique(JournalProjection.ENTRIES, "body");
        lab.send(List.of(
                Comments.comment(lab.topic().name(), 1, 1, "same"),
                Comments.comment(lab.topic().name(), 2, 1, "same"),
                Comments.comment(lab.topic().name(), 2, 2, "more"),
                Comments.comment(lab.topic().name(), 3, 1, "other")));
        lab.start(lab.consumer(database));
        lab.awaitAllConsumed(database);

        assertBlocked(2);
        assertThat(database.bodies(1)).isEqualTo("same");
        assertThat(database.bodies(3)).isEqualTo("other");
    }

    @Test
    void givenRowThatAnIndexRefuses_whenConsumed_thenOnlyItsTicketIsBlocked() {
        unique(TestDatabase.PROJECTION, "bodies");
        lab.comment(1, 1, "same");
        lab.comment(2, 1, "same");
        lab.comment(3, 1, "other");
        lab.start(lab.consumer(database));
        lab.awaitAllConsumed(database);

        assertBlocked(2);
        assertThat(database.bodies(1)).isEqualTo("same");
        assertThat(database.bodies(3)).isEqualTo("other");
    }

    private void assertBlocked(int ticket) {
        assertThat(database.all("blocked_journal")).singleElement().satisfies(block -> {
            assertThat(block.getString("_id")).isEqualTo("TECH-" + ticket);
            assertThat(block.getString("reason")).isEqualTo("NOT_STORABLE");
        });
    }

    private void unique(String collection, String field) {
        Mono.from(database.database()
                        .getCollection(collection)
                        .createIndex(new Document(field, 1), new IndexOptions().unique(true)))
                .block();
    }
}
