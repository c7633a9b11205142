package be.ecolenumerique.helpdesk.benchmarks;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.bson.Document;

/**
 * Rows as the query service's projection writes them, straight into its database: 200 companies, the largest with a tenth of
 * all tickets, 60 creators, six of ten closed.
 */
final class ManyTickets implements AutoCloseable {
    private static final int BATCH = 5_000;
    private static final int COMPANIES = 200;
    private static final List<String> STATUSES = List.of("OPEN", "IN_PROGRESS", "COMPLETED", "CLOSED");
    private static final List<String> WORDS = List.of(
            "ecran", "clavier", "souris", "tablette", "batterie", "chargeur", "hp", "dell", "tableau", "charniere");
    private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");

    private final MongoClient client;
    private final MongoCollection<Document> rows;
    private final String largest;
    private final Random random = new Random(1);
    private int written;

    /** @param largest id of the company that gets a tenth of them */
    ManyTickets(String uri, String database, String largest) {
        this.client = MongoClients.create(uri);
        this.rows = client.getDatabase(database).getCollection("tickets_1");
        this.largest = largest;
    }

    /** Adds as many as are missing. */
    void fillUpTo(int total) {
        while (written < total) {
            int from = written + 1;
            int to = Math.min(total, written + BATCH);
            rows.insertMany(
                    IntStream.rangeClosed(from, to).mapToObj(this::row).toList(),
                    new InsertManyOptions().ordered(false));
            written = to;
        }
    }

    static String creator(int number) {
        return "P-%032x".formatted(1_000_000_000L + number);
    }

    private Document row(int number) {
        String supplier = number % 10 == 0 ? largest : "SUP-" + (1_000 + number % (COMPANIES - 1));
        String status = number % 10 < 6 ? "CLOSED" : STATUSES.get(random.nextInt(STATUSES.size()));
        String summary = word() + " " + word() + " " + word();
        var created = START.plusSeconds(number * 60L);
        int fi = 5_000 + number % 900;
        String tag = "ENXXX-LOTXX-" + number;
        return new Document("_id", "TECH-" + number)
                .append("seq", 2L)
                .append("last", "synthetic")
                .append("n", number)
                .append("ty", "SUPPLIER_RETURN")
                .append("cr", creator(number % 60))
                .append("ca", Date.from(created))
                .append("sum", summary)
                .append("sch", "École communale de Borlon")
                .append("fi", Integer.toString(fi))
                .append("tag", tag)
                .append("v", List.of("*", "s", supplier, "c:P-%032x".formatted(number)))
                .append("grp", status.equals("CLOSED") ? "c" : "o")
                .append("st", status)
                .append("ua", Date.from(created.plusSeconds(random.nextInt(1_000_000))))
                .append("pv", 2L)
                .append(
                        "hay",
                        "tech-" + number + "\n" + summary + "\n" + fi
                                + "\necole communale de borlon\ntige du bois de gras 16b, 6941 durbuy\nenxxx-lotxx-"
                                + number);
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    @Override
    public void close() {
        client.close();
    }
}
