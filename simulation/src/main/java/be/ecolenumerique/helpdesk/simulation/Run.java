package be.ecolenumerique.helpdesk.simulation;

import be.ecolenumerique.helpdesk.simulation.audit.Audit;
import be.ecolenumerique.helpdesk.simulation.audit.DurableLog;
import be.ecolenumerique.helpdesk.simulation.audit.LeaseWatch;
import be.ecolenumerique.helpdesk.simulation.audit.Violation;
import be.ecolenumerique.helpdesk.simulation.disk.Server;
import be.ecolenumerique.helpdesk.simulation.network.Broker;
import be.ecolenumerique.helpdesk.simulation.network.MailServer;
import be.ecolenumerique.helpdesk.simulation.people.Crowd;
import be.ecolenumerique.helpdesk.simulation.people.Ledger;
import be.ecolenumerique.helpdesk.simulation.people.Town;
import be.ecolenumerique.helpdesk.simulation.services.Surroundings;
import be.ecolenumerique.helpdesk.simulation.world.Trace;
import be.ecolenumerique.helpdesk.simulation.world.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** One run of the help desk: people use it while things fail, then it comes to rest, then it is audited. */
public final class Run {
    private static final Duration LONGEST_USE = Duration.ofMinutes(10);
    private static final Duration LONGEST_REST = Duration.ofMinutes(5);
    private static final int STEPS_AWAITED = 4;
    private static final Duration BEYOND_ALL_STEPS = Duration.ofDays(16);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    /** What came of a seed. */
    public record Result(long seed, Trace trace, List<Violation> violations, int secondTransmissions) {
        public boolean isGood() {
            return violations.isEmpty();
        }
    }

    private final long seed;
    private final Defects defects;
    private final Trace trace;

    private Run(long seed, Defects defects, boolean traced) {
        this.seed = seed;
        this.defects = defects;
        this.trace = new Trace(traced);
    }

    /** @param traced whether its steps are kept to be read */
    public static Result of(long seed, Defects defects, boolean traced) {
        Run run = new Run(seed, defects, traced);
        return CompletableFuture.supplyAsync(
                        run::live, work -> Thread.ofVirtual().start(work))
                .join();
    }

    private Result live() {
        World world = new World(seed, trace);
        Surroundings surroundings = surroundings(world);
        LeaseWatch lease = new LeaseWatch(world);
        surroundings.disk(Surroundings.COMMANDS).watchedBy(lease);
        Ledger ledger = new Ledger(DurableLog.of(surroundings));
        List<Violation> violations = new ArrayList<>();
        int second = 0;
        try {
            use(world, surroundings, ledger);
            Audit audit = new Audit(surroundings, ledger, lease);
            violations.addAll(audit.violations());
            second = audit.secondTransmissions();
        } catch (RuntimeException unforeseen) {
            violations.add(Violation.of("nothing fails in an unforeseen way", String.valueOf(unforeseen.getCause())));
        } finally {
            world.end();
        }
        return new Result(seed, trace, violations, second);
    }

    private Surroundings surroundings(World world) {
        Map<String, Server> disks = new LinkedHashMap<>();
        Stream.of(Surroundings.COMMANDS, Surroundings.QUERIES, Surroundings.NOTIFICATIONS, Surroundings.APPROVALS)
                .forEach(name -> disks.put(name, new Server(world, name, defects)));
        var posts = new Surroundings.Posts(new MailServer(world), new Town());
        return new Surroundings(world, defects, disks, new Broker(world, defects), posts);
    }

    private void use(World world, Surroundings surroundings, Ledger ledger) {
        HelpDesk desk = new HelpDesk(surroundings);
        Crowd crowd = new Crowd(surroundings, desk.commands(), ledger);
        Fate fate = new Fate(surroundings, desk);
        world.run(crowd::isDone, LONGEST_USE);
        for (int i = 0; i < STEPS_AWAITED; i++) {
            fate.leapToTheNextStep();
            goOn(world);
        }
        world.leap(BEYOND_ALL_STEPS);
        goOn(world);
        fate.end();
        rest(world, surroundings);
    }

    private static void goOn(World world) {
        world.run(() -> false, Duration.ofNanos(world.nanos()).plus(BETWEEN_LOOKS));
    }

    /** Until there is nothing left to do, or so long that there should not be. */
    private static void rest(World world, Surroundings surroundings) {
        long end = world.nanos() + LONGEST_REST.toNanos();
        boolean quiet = false;
        while (!quiet && world.nanos() < end) {
            goOn(world);
            quiet = Audit.isQuiet(surroundings);
        }
    }
}
