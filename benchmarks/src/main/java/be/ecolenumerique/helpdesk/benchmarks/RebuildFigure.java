package be.ecolenumerique.helpdesk.benchmarks;

import be.ecolenumerique.helpdesk.localstack.LocalService;
import be.ecolenumerique.helpdesk.localstack.LocalStack;
import be.ecolenumerique.helpdesk.localstack.Port;
import be.ecolenumerique.helpdesk.localstack.StackOptions;
import be.ecolenumerique.helpdesk.localstack.TutorialPerson;

/** What a reader notices of a rebuild: the 99th percentile of lists of 100, with one beside and without. */
final class RebuildFigure implements Figure {
    private static final int TICKETS = 30_000;
    private static final int PAIRS = 9;
    /** As operators have it by default. */
    private static final int PACE = 30;

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public void measure(Report report) throws Exception {
        try (var stack = LocalStack.start(StackOptions.forTests())) {
            stack.service(LocalService.NOTIFICATION).kill();
            stack.service(LocalService.APPROVAL).kill();
            ReplayTopic.filled(stack.kafka().bootstrapServers(), TICKETS);
            var query = stack.options().ports().http(Port.QUERY);
            var desk = new OperatorDesk(query, stack.tokens().of(TutorialPerson.OPERATOR));
            var reads = new ListProbe(query, stack.tokens().of(TutorialPerson.TECHNICIAN));
            reads.awaitAll(TICKETS);
            stack.service(LocalService.COMMAND).kill();
            WarmUp.with(report, () -> beside(desk, reads));
            report.row(
                    "reads during a rebuild",
                    "ms at p99",
                    Pairs.interleaved(PAIRS, reads::p99, () -> beside(desk, reads)),
                    Target.atMost(1.5));
        }
    }

    private static double beside(OperatorDesk desk, ListProbe reads) throws Exception {
        desk.begin(PACE);
        double millis = reads.p99();
        desk.dropNext();
        return millis;
    }
}
