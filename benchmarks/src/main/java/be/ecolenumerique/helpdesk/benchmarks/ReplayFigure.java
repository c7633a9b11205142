package be.ecolenumerique.helpdesk.benchmarks;

import be.ecolenumerique.helpdesk.localstack.LocalService;
import be.ecolenumerique.helpdesk.localstack.LocalStack;
import be.ecolenumerique.helpdesk.localstack.Port;
import be.ecolenumerique.helpdesk.localstack.StackOptions;
import be.ecolenumerique.helpdesk.localstack.TutorialPerson;

/** A generation of the read model from the beginning of the topic, activity and indexes included, beside a bare consumer. */
final class ReplayFigure implements Figure {
    private static final int TICKETS = 30_000;
    private static final int PAIRS = 9;
    private static final int ALL_THE_TIME = 100;

    @Override
    public String name() {
        return "replay";
    }

    @Override
    public void measure(Report report) throws Exception {
        try (var stack = LocalStack.start(StackOptions.forTests())) {
            stack.service(LocalService.NOTIFICATION).kill();
            stack.service(LocalService.APPROVAL).kill();
            var topic = ReplayTopic.filled(stack.kafka().bootstrapServers(), TICKETS);
            var query = stack.options().ports().http(Port.QUERY);
            var desk = new OperatorDesk(query, stack.tokens().of(TutorialPerson.OPERATOR));
            new ListProbe(query, stack.tokens().of(TutorialPerson.TECHNICIAN)).awaitAll(TICKETS);
            stack.service(LocalService.COMMAND).kill();
            report.row(
                    "replay into an empty read model",
                    "events/s",
                    Pairs.interleaved(PAIRS, topic::rawPerSecond, () -> rebuilt(desk, topic)),
                    Target.atLeast(0.05));
        }
    }

    private static double rebuilt(OperatorDesk desk, ReplayTopic topic) throws Exception {
        long began = System.nanoTime();
        desk.begin(ALL_THE_TIME);
        desk.awaitIndexed();
        double perSecond = topic.events() / ((System.nanoTime() - began) / 1e9);
        desk.dropNext();
        return perSecond;
    }
}
