package be.ecolenumerique.helpdesk.consumer.testing;

import be.ecolenumerique.helpdesk.consumer.RowCodec;
import org.bson.Document;

/**
 * A row that tells whether each event was applied once and in order.
 *
 * @param bodies of all comments so far, in order
 */
public record Journal(String bodies) {
    public static final RowCodec<Journal> CODEC = new RowCodec<>() {
        @Override
        public Document write(Journal row) {
            return new Document("bodies", row.bodies());
        }

        @Override
        public Journal read(Document document) {
            return new Journal(document.getString("bodies"));
        }
    };
}
