package be.ecolenumerique.helpdesk.benchmarks;

import be.ecolenumerique.helpdesk.backends.process.FreePorts;
import be.ecolenumerique.helpdesk.localstack.LocalService;
import be.ecolenumerique.helpdesk.localstack.LocalStack;
import be.ecolenumerique.helpdesk.localstack.Port;
import be.ecolenumerique.helpdesk.localstack.StackOptions;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * Accepted event to SMTP 250 at 200 mails per second; mails per second from a backlog of events, and from one of decided
 * mails, beside a bare loop of Jakarta Mail on as many connections. Only the command and the notification service run.
 */
final class MailFigure implements Figure {
    private static final int SINK = FreePorts.next();
    private static final int TICKETS = 400;
    private static final int CONNECTIONS = 8;
    private static final int PAIRS = 9;
    private static final double MAILS_PER_SECOND = 200;

    private static final int MOVES = (int) (20 * MAILS_PER_SECOND / MailLoad.MAILS_OF_A_MOVE);
    private static final Duration ONE_SIDE = Duration.ofSeconds(2);

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public void measure(Report report) throws Exception {
        var samples = new ArrayList<String>();
        try (var stack = LocalStack.start(StackOptions.forTests().with(Map.of(LocalService.NOTIFICATION, settings())));
                var sink = new MailSink(SINK);
                var mongo = MongoClients.create(stack.mongo().uri("helpdesk_notification"))) {
            List.of(LocalService.QUERY, LocalService.APPROVAL)
                    .forEach(other -> stack.service(other).kill());
            var load =
                    new MailLoad(new CommandLoad(stack.options().ports().http(Port.COMMAND), Cast.registeredAt(stack)));
            sink.listener((recipient, mail, nanos) -> {
                if (samples.size() < 100) {
                    synchronized (samples) {
                        samples.add(mail);
                    }
                }
                load.taken(recipient, mail, nanos);
            });
            load.open(TICKETS);
            load.await(TICKETS * (1 + MailLoad.MAILS_OF_A_MOVE));
            latency(report, load, sink);
            sink.listener(load);
            throughput(report, stack, load, sink, new MailCeiling(SINK, samples), mongo);
        }
    }

    private static Map<String, String> settings() {
        return Map.of("spring.mail.port", Integer.toString(SINK));
    }

    private static void latency(Report report, MailLoad load, MailSink sink) throws Exception {
        WarmUp.with(report, () -> {
            int warm = load.mails() + TICKETS * MailLoad.MAILS_OF_A_MOVE;
            load.moveAll(TICKETS);
            load.await(warm);
        });
        load.forget();
        int before = load.mails();
        long opened = sink.connections();
        load.moveEvenly(MAILS_PER_SECOND / MailLoad.MAILS_OF_A_MOVE, MOVES);
        load.await(before + MOVES * MailLoad.MAILS_OF_A_MOVE);
        double[] millis = load.latencies();
        report.row(
                "mail, event → SMTP 250 at 200 mails/s, p99",
                millis[millis.length * 99 / 100],
                Target.atMost(200),
                "ms; p50 %.1f ms, longest %.1f ms, %d mails over %d new connections"
                        .formatted(
                                millis[millis.length / 2],
                                millis[millis.length - 1],
                                millis.length,
                                sink.connections() - opened));
    }

    private static void throughput(
            Report report, LocalStack stack, MailLoad load, MailSink sink, MailCeiling ceiling, MongoClient mongo)
            throws Exception {
        Pairs.Measurement bare = () -> {
            sink.listener((recipient, mail, nanos) -> {});
            double rate = ceiling.measure(CONNECTIONS, ONE_SIDE).perSecond();
            sink.listener(load);
            return rate;
        };
        report.row(
                "mail, a backlog of events",
                "mails/s",
                Pairs.interleaved(PAIRS, bare, () -> fromEvents(stack, load)),
                Target.atLeast(0.5));
        report.row(
                "mail, a backlog of decided mails",
                "mails/s",
                Pairs.interleaved(PAIRS, bare, () -> fromOutbox(load, sink, mongo)),
                Target.atLeast(0.5));
    }

    private static double fromEvents(LocalStack stack, MailLoad load) throws Exception {
        var service = stack.service(LocalService.NOTIFICATION);
        int before = load.mails();
        service.freeze();
        load.moveAll(TICKETS);
        long start = System.nanoTime();
        service.thaw();
        load.await(before + TICKETS * MailLoad.MAILS_OF_A_MOVE);
        return TICKETS * MailLoad.MAILS_OF_A_MOVE / ((System.nanoTime() - start) / 1e9);
    }

    private static double fromOutbox(MailLoad load, MailSink sink, MongoClient mongo) throws Exception {
        var outbox = mongo.getDatabase("helpdesk_notification").getCollection("outbox");
        int before = load.mails();
        sink.hold();
        load.moveAll(TICKETS);
        while (outbox.countDocuments(Filters.exists("due")) < TICKETS) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        long start = System.nanoTime();
        sink.release();
        load.await(before + TICKETS * MailLoad.MAILS_OF_A_MOVE);
        return TICKETS * MailLoad.MAILS_OF_A_MOVE / ((System.nanoTime() - start) / 1e9);
    }
}
