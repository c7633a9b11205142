package be.ecolenumerique.helpdesk.simulation.disk;

import be.ecolenumerique.helpdesk.simulation.Defect;
import be.ecolenumerique.helpdesk.simulation.Defects;
import be.ecolenumerique.helpdesk.simulation.world.World;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.bson.BsonDocument;

/**
 * A replica set: requests and answers take a while and get lost, a write is on the primary first and with the majority
 * later, and a primary that falls takes along what only it had.
 */
public final class Server {
    static final ServerAddress ADDRESS = new ServerAddress("simulated");
    private static final double LOST = 0.006;
    private static final double CUT_OFF = 0.004;

    /** @param session reads what it wrote: not before the majority has it */
    record Call(String collection, String what, boolean majority, boolean session) {
        String name() {
            return collection + " " + what;
        }
    }

    private final World world;
    private final String name;
    private final Defects defects;
    private final Map<String, Shelf> shelves = new LinkedHashMap<>();
    private final Postponed postponed;
    private Watch watch = (collection, before, after) -> {};
    private int term = 1;
    private boolean hasPrimary = true;
    private boolean stalled;

    public Server(World world, String name, Defects defects) {
        this.world = world;
        this.name = name;
        this.defects = defects;
        this.postponed = new Postponed(defects);
    }

    /** Sees each change of a document as the primary makes it. */
    public interface Watch {
        void changed(String collection, BsonDocument before, BsonDocument after);
    }

    public void watchedBy(Watch observer) {
        watch = observer;
    }

    void changed(String collection, BsonDocument before, BsonDocument after) {
        watch.changed(collection, before, after);
    }

    Postponed postponed() {
        return postponed;
    }

    World world() {
        return world;
    }

    Defects defects() {
        return defects;
    }

    public Shelf shelf(String collection) {
        return shelves.computeIfAbsent(collection, created -> new Shelf());
    }

    public boolean hasPrimary() {
        return hasPrimary;
    }

    /** Another member becomes primary, after a while without any. */
    public void failOver() {
        world.tell(name, "loses its primary");
        term++;
        stalled = false;
        hasPrimary = false;
        shelves.values().forEach(Shelf::rollBack);
        world.later(Duration.ofMillis(200 + world.below(2500)), () -> hasPrimary = true);
    }

    /** The primary is cut off: what it takes from now on is lost with it. */
    private void cutOff() {
        if (!stalled) {
            world.tell(name, "is cut off");
            stalled = true;
            world.later(Duration.ofMillis(50 + world.below(900)), () -> {
                if (stalled) {
                    failOver();
                }
            });
        }
    }

    private void awaitReplication(int written) {
        while (stalled && written == term) {
            world.pause(Duration.ofMillis(20));
        }
        if (written != term) {
            throw new MongoSocketReadException("not primary any more", ADDRESS);
        }
        replicate(written);
    }

    private void replicate(int ofTerm) {
        if (ofTerm == term && !stalled) {
            shelves.values().forEach(Shelf::replicate);
        }
    }

    /** The whole of it reaches the majority, whatever was on the way. */
    public void settle() {
        hasPrimary = true;
        stalled = false;
        replicate(term);
    }

    <T> T read(Call call, Supplier<T> answer) {
        arrive(call);
        if (call.session()) {
            awaitReplication(term);
        }
        return delivered(answer.get());
    }

    /** Throws what the effect throws, once it is as durable as its part that happened. */
    <T> T write(Call call, Supplier<T> effect) {
        arrive(call, effect);
        if (world.fault(CUT_OFF)) {
            cutOff();
        }
        Outcome<T> outcome = Outcome.of(effect);
        int written = term;
        if (call.majority() && !isAcknowledgedEarly(call)) {
            world.hop(name + " replicates");
            awaitReplication(written);
        } else {
            world.later(Duration.ofMillis(5 + world.below(400)), () -> replicate(written));
        }
        return delivered(outcome.get());
    }

    private boolean isAcknowledgedEarly(Call call) {
        return (defects.has(Defect.LOG_ANSWERS_BEFORE_MAJORITY)
                        && call.collection().equals("commits"))
                || (defects.has(Defect.CLAIM_BEFORE_MAJORITY)
                        && call.collection().equals("outbox"));
    }

    private void arrive(Call call) {
        world.hop(name + ": " + call.name());
        if (!hasPrimary) {
            world.pause(Duration.ofMillis(300));
            throw new MongoTimeoutException("no primary");
        }
        if (world.fault(LOST)) {
            throw lost();
        }
    }

    private void arrive(Call call, Supplier<?> effect) {
        try {
            arrive(call);
        } catch (MongoSocketReadException lost) {
            if (world.chance(0.5)) {
                world.later(Duration.ofMillis(world.below(1500)), () -> late(call, effect));
            }
            throw lost;
        }
    }

    /** A request that its sender has given up. */
    private void late(Call call, Supplier<?> effect) {
        if (hasPrimary) {
            world.tell(name, "late: " + call.name());
            Outcome.of(effect);
            replicate(term);
        }
    }

    private <T> T delivered(T answer) {
        if (world.fault(LOST)) {
            if (world.chance(0.4)) {
                failOver();
            }
            throw lost();
        }
        return answer;
    }

    private static MongoSocketReadException lost() {
        return new MongoSocketReadException("no answer", ADDRESS);
    }
}
