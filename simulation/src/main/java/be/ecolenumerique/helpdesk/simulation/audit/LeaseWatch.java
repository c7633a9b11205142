package be.ecolenumerique.helpdesk.simulation.audit;

import be.ecolenumerique.helpdesk.simulation.disk.Server.Watch;
import be.ecolenumerique.helpdesk.simulation.world.World;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;

/** Watches the relay's lease: nobody gets it while another holds it, and its position never goes back. */
public final class LeaseWatch implements Watch {
    private final World world;
    private final List<Violation> seen = new ArrayList<>();

    public LeaseWatch(World world) {
        this.world = world;
    }

    @Override
    public void changed(String collection, BsonDocument before, BsonDocument after) {
        if (collection.equals("relay") && !before.getString("owner").getValue().isEmpty()) {
            look(before, after);
        }
    }

    private void look(BsonDocument before, BsonDocument after) {
        boolean another = !before.getString("owner").equals(after.getString("owner"));
        boolean held = before.getDateTime("until").getValue() > world.now().toEpochMilli();
        if (another && held) {
            seen.add(Violation.of("one relay leads at a time", "the lease changed hands while it was held"));
        }
        if (after.getInt64("pos").getValue() < before.getInt64("pos").getValue()) {
            seen.add(Violation.of("the relay's position rises", before + " became " + after));
        }
    }

    List<Violation> violations() {
        return seen;
    }
}
