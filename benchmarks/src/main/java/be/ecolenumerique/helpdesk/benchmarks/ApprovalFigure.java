package be.ecolenumerique.helpdesk.benchmarks;

import be.ecolenumerique.helpdesk.localstack.LocalService;
import be.ecolenumerique.helpdesk.localstack.LocalStack;
import be.ecolenumerique.helpdesk.localstack.Port;
import be.ecolenumerique.helpdesk.localstack.StackOptions;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * A million approvals that wait, beside none: memory of the approval service, and commands per second. Then ten thousand that
 * are due at once, closed by the command service. Only the command and the approval service run.
 */
final class ApprovalFigure implements Figure {
    private static final int CLIENTS = 32;
    private static final int PAIRS = 9;
    private static final int MILLION = Integer.getInteger("benchmarks.pending", 1_000_000);
    private static final int DUE = Integer.getInteger("benchmarks.due", 10_000);
    private static final Duration ONE_SIDE = Duration.ofSeconds(5);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final int QUIET_LOOKS = 20;
    private static final Duration DAYS = Duration.ofDays(16);

    @Override
    public String name() {
        return "approvals";
    }

    @Override
    public void measure(Report report) throws Exception {
        try (var stack = LocalStack.start(StackOptions.forTests());
                var mongo = MongoClients.create(stack.mongo().uri("helpdesk_approval"))) {
            stack.service(LocalService.QUERY).kill();
            stack.service(LocalService.NOTIFICATION).kill();
            var load = new CommandLoad(stack.options().ports().http(Port.COMMAND), Cast.registeredAt(stack));
            due(report, stack, load, mongo);
            waiting(report, stack, load, mongo);
        }
    }

    private static void due(Report report, LocalStack stack, CommandLoad load, MongoClient mongo) throws Exception {
        Clients.doEach(DUE, CLIENTS, () -> {
            load.complete();
            return null;
        });
        var rows = new ApprovalRows(mongo.getDatabase("helpdesk_approval"));
        awaitQuiet(stack);
        Date late = Date.from(Instant.now().plus(DAYS).plus(DAYS));
        long start = System.nanoTime();
        stack.clock().pass(DAYS);
        await(() -> rows.due(late) == 0);
        report.row(
                "approvals, %d due at once, all closed".formatted(DUE),
                (System.nanoTime() - start) / 1e9,
                Target.atMost(10),
                "s from the due instant until the last is closed and its row says so");
    }

    private static void waiting(Report report, LocalStack stack, CommandLoad load, MongoClient mongo) throws Exception {
        var rows = new ApprovalRows(mongo.getDatabase("helpdesk_approval"));
        load.complete();
        await(() -> rows.due(Date.from(Instant.now().plus(DAYS).plus(DAYS))) == 1);
        rows.prepare(MILLION);
        rate(report, stack, load, rows);
        memory(report, stack, load, rows);
    }

    private static void rate(Report report, LocalStack stack, CommandLoad load, ApprovalRows rows) throws Exception {
        rows.million();
        Pairs pairs = Pairs.interleaved(
                PAIRS,
                () -> {
                    awaitQuiet(stack);
                    rows.none();
                    return load.measure(CLIENTS, ONE_SIDE).perSecond();
                },
                () -> {
                    awaitQuiet(stack);
                    rows.million();
                    return load.measure(CLIENTS, ONE_SIDE).perSecond();
                });
        report.row(
                "approvals, commands beside %d that wait".formatted(MILLION),
                "commands/s",
                pairs,
                Target.atLeast(0.95));
        awaitQuiet(stack);
    }

    private static void memory(Report report, LocalStack stack, CommandLoad load, ApprovalRows rows) throws Exception {
        rows.none();
        double none = pssAfterLoad(stack, load);
        awaitQuiet(stack);
        rows.million();
        double million = pssAfterLoad(stack, load);
        report.row(
                "approvals, memory beside %d that wait".formatted(MILLION),
                million - none,
                Target.atMost(64),
                "MiB more: %.0f beside %.0f MiB".formatted(million, none));
    }

    private static double pssAfterLoad(LocalStack stack, CommandLoad load) throws Exception {
        var service = stack.service(LocalService.APPROVAL);
        service.stop();
        service.startAgain();
        load.measure(CLIENTS, Duration.ofSeconds(20));
        awaitQuiet(stack);
        return Footprint.pssMebibytes(service.server().current().pid());
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    /** Until nothing is on its way from the log to the rows: for two seconds, since gauges are set now and then. */
    private static void awaitQuiet(LocalStack stack) {
        var log = new Metrics(stack.options().ports().http(Port.COMMAND_MANAGEMENT));
        var approvals = new Metrics(stack.options().ports().http(Port.APPROVAL_MANAGEMENT));
        int looks = 0;
        while (looks < QUIET_LOOKS) {
            boolean quiet =
                    log.greatest("helpdesk_relay_lag_commits") == 0 && approvals.greatest("helpdesk_consumer_lag") == 0;
            looks = quiet ? looks + 1 : 0;
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }
}
