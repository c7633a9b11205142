package be.ecolenumerique.helpdesk.consumer.projecting;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class WriteRoundsTest {
    private static final WriteModel<Document> INSERT_A = new InsertOneModel<>(new Document("_id", "a"));
    private static final WriteModel<Document> INSERT_B = new InsertOneModel<>(new Document("_id", "b"));
    private static final WriteModel<Document> UPDATE_A =
            new UpdateOneModel<>(and(eq("_id", "a"), eq("seq", 1)), Updates.set("seq", 2));
    private static final WriteModel<Document> DELETE_A = new DeleteOneModel<>(eq("_id", "a"));

    @Test
    void givenDifferentDocuments_whenWritten_thenAllInOneRound() {
        assertThat(WriteRounds.of(List.of(INSERT_A, INSERT_B))).containsExactly(List.of(INSERT_A, INSERT_B));
        assertThat(WriteRounds.of(List.of(INSERT_B, UPDATE_A))).hasSize(1);
    }

    @Test
    void givenUpdateOfWhatWasJustInserted_whenWritten_thenInARoundAfterIt() {
        assertThat(WriteRounds.of(List.of(INSERT_A, INSERT_B, UPDATE_A, UPDATE_A)))
                .containsExactly(List.of(INSERT_A, INSERT_B), List.of(UPDATE_A, UPDATE_A));
    }

    @Test
    void givenDocumentDeletedAndInsertedAgain_whenWritten_thenInThatOrder() {
        assertThat(WriteRounds.of(List.of(INSERT_A, DELETE_A, INSERT_A, INSERT_B)))
                .containsExactly(List.of(INSERT_A, INSERT_B), List.of(DELETE_A), List.of(INSERT_A));
    }
}
