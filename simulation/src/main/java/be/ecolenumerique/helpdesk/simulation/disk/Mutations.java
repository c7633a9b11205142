package be.ecolenumerique.helpdesk.simulation.disk;

import be.ecolenumerique.helpdesk.simulation.Defect;
import be.ecolenumerique.helpdesk.simulation.Defects;
import java.util.Set;
import org.bson.BsonArray;
import org.bson.BsonDocument;

/** What defects make of documents on their way to the disk. */
final class Mutations {
    private static final Set<String> SHOWN = Set.of("tickets_1", "details_1");

    private Mutations() {}

    static BsonDocument ofRow(Defects defects, String collection, BsonDocument before, BsonDocument after) {
        BsonDocument made = after.clone();
        if (defects.has(Defect.FORMER_COMPANY_KEEPS_ACCESS) && SHOWN.contains(collection)) {
            BsonArray both = before.getArray("v").clone();
            after.getArray("v").stream().filter(word -> !both.contains(word)).forEach(both::add);
            made.put("v", both);
        }
        if (defects.has(Defect.ANSWERED_APPROVAL_STAYS)
                && collection.equals("ticket_approvals")
                && before.containsKey("awaited")
                && !after.containsKey("awaited")) {
            made.put("awaited", before.get("awaited"));
            made.put("next", before.get("next"));
            made.put("due", before.get("due"));
        }
        return made;
    }
}
