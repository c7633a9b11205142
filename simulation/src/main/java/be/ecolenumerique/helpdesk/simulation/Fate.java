package be.ecolenumerique.helpdesk.simulation;

import be.ecolenumerique.helpdesk.simulation.services.Surroundings;
import be.ecolenumerique.helpdesk.simulation.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bson.BsonDocument;

/** What befalls the help desk while people use it: crashes, pauses, lost primaries, outages, and days that pass. */
final class Fate {
    private static final Duration LONGEST_LEAP = Duration.ofDays(16);

    private final Surroundings surroundings;
    private final World world;
    private final HelpDesk desk;
    private boolean over;

    Fate(Surroundings surroundings, HelpDesk desk) {
        this.surroundings = surroundings;
        this.world = surroundings.world();
        this.desk = desk;
        next();
    }

    void end() {
        over = true;
        world.calmDown();
        desk.repairAll();
    }

    private void next() {
        world.later(Duration.ofMillis(200 + world.below(2000)), () -> {
            if (!over) {
                strike();
                next();
            }
        });
    }

    private void strike() {
        switch (world.below(14)) {
            case 0, 1 -> desk.killOne();
            case 2, 3 -> desk.stopOneForAWhile();
            case 4, 5 -> desk.failOverOne();
            case 6 -> brokerAway();
            case 7 -> mailServerAway();
            case 8, 9 -> desk.rebalance();
            case 10 -> world.leap(Duration.ofMinutes(1 + world.below(3 * 24 * 60)));
            default -> leapToTheNextStep();
        }
    }

    private void brokerAway() {
        surroundings.broker().goAway(true);
        world.later(
                Duration.ofMillis(500 + world.below(6000)),
                () -> surroundings.broker().goAway(false));
    }

    private void mailServerAway() {
        var mailServer = surroundings.posts().mailServer();
        mailServer.goAway(true);
        world.later(Duration.ofMillis(1000 + world.below(6000)), () -> mailServer.goAway(false));
    }

    /** To shortly before what the approval service waits for next, so that edges are met. */
    void leapToTheNextStep() {
        Instant now = world.domainNow();
        Optional<Instant> next = surroundings.disk(Surroundings.APPROVALS).shelf("ticket_approvals").durable().stream()
                .filter(row -> row.containsKey("next"))
                .map(Fate::step)
                .filter(step -> step.isAfter(now))
                .min(Instant::compareTo);
        next.map(step -> Duration.between(now, step).minusMillis(world.below(1500)))
                .filter(leap -> !leap.isNegative() && leap.compareTo(LONGEST_LEAP) < 0)
                .ifPresent(world::leap);
    }

    private static Instant step(BsonDocument row) {
        return Instant.ofEpochMilli(row.getDateTime("next").getValue());
    }
}
