package be.ecolenumerique.helpdesk.benchmarks;

import com.mongodb.MongoNamespace;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/** The rows of the approval service, in two states between which it can be put: next to none, and a million that wait. */
final class ApprovalRows {
    private static final String ROWS = "ticket_approvals";
    private static final String NONE = "rows_none";
    private static final String MILLION = "rows_million";
    private static final int BATCH = 10_000;

    private final MongoDatabase database;

    ApprovalRows(MongoDatabase database) {
        this.database = database;
    }

    /** Copies of a real row, due in 15 days, under references that nobody gives. */
    void prepare(int count) {
        Document row = rows(ROWS).find(Filters.exists("next")).first();
        if (row == null) {
            throw new IllegalStateException("no row to copy");
        }
        rows(MILLION).createIndex(Indexes.ascending("next"), new IndexOptions().sparse(true));
        var million = rows(MILLION);
        for (int start = 0; start < count; start += BATCH) {
            List<Document> copies = new ArrayList<>(BATCH);
            for (int n = start; n < start + BATCH; n++) {
                var copy = new Document(row).append("_id", "TECH-" + (100_000_000 + n));
                copy.append(
                        "next",
                        Date.from(row.getDate("next")
                                .toInstant()
                                .plusSeconds(n % Duration.ofDays(7).toSeconds())));
                copies.add(copy);
            }
            million.insertMany(copies);
        }
    }

    void none() {
        exchange(MILLION, NONE);
    }

    void million() {
        exchange(NONE, MILLION);
    }

    /** Rows that are due at this instant. */
    long due(Date at) {
        return rows(ROWS).countDocuments(Filters.lte("next", at));
    }

    private void exchange(String away, String back) {
        rows(ROWS).renameCollection(new MongoNamespace(database.getName(), away));
        rows(back).renameCollection(new MongoNamespace(database.getName(), ROWS));
    }

    private MongoCollection<Document> rows(String name) {
        return database.getCollection(name);
    }
}
