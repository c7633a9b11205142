package be.ecolenumerique.helpdesk.consumer.testing;

import be.ecolenumerique.helpdesk.consumer.Projection;
import be.ecolenumerique.helpdesk.consumer.SideWrite;
import be.ecolenumerique.helpdesk.consumer.Step;
import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.CommentAdded;
import com.mongodb.client.model.InsertOneModel;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Writes down each comment, and stumbles over « poison » until it is fixed. */
public final class JournalProjection implements Projection<Journal, TicketEvent> {
    public static final String POISON = "poison";
    public static final String ENTRIES = "entries";

    private volatile boolean isFixed;

    public void fix() {
        isFixed = true;
    }

    @Override
    public Step<Journal> apply(@Nullable Journal row, EventEnvelope<TicketEvent> event) {
        String body = ((CommentAdded) event.event()).body();
        if (body.equals(POISON) && !isFixed) {
            throw new IllegalStateException("cannot be applied");
        }
        String before = row == null ? "" : row.bodies() + " ";
        var entry = new Document("_id", event.aggregate() + "/" + event.sequence()).append("body", body);
        return Step.to(new Journal(before + body), new SideWrite(ENTRIES, new InsertOneModel<>(entry)));
    }
}
