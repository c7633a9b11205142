package be.ecolenumerique.helpdesk.benchmarks;

import be.ecolenumerique.helpdesk.localstack.LocalService;
import be.ecolenumerique.helpdesk.localstack.LocalStack;
import be.ecolenumerique.helpdesk.localstack.StackOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * From the answer of a write to the line on an open list, 50 comments a second whether the one before was fast or slow,
 * beside the sum of the raw steps on the same MongoDB and Kafka: log wake-up, Kafka end to end, read with replace and barrier, the list's stream.
 */
final class VisibleFigure implements Figure {
    private static final int ROUNDS = 9;
    private static final int SAMPLES = 150;

    @Override
    public String name() {
        return "visible";
    }

    @Override
    public void measure(Report report) throws Exception {
        try (var stack = LocalStack.start(StackOptions.forTests())) {
            List.of(LocalService.NOTIFICATION, LocalService.APPROVAL)
                    .forEach(other -> stack.service(other).kill());
            try (var steps = RawSteps.on(stack.mongo(), stack.kafka());
                    var probe = VisibleProbe.on(stack, SAMPLES)) {
                for (RawSteps.Step step : steps.all()) {
                    step.millis(SAMPLES);
                }
                WarmUp.with(report, () -> probe.millis(SAMPLES));
                inTurn(report, steps.all(), probe);
                report.note(Stations.of(stack).told(ROUNDS * SAMPLES));
            }
        }
    }

    private static void inTurn(Report report, List<RawSteps.Step> steps, VisibleProbe probe) throws Exception {
        var raw = IntStream.range(0, steps.size())
                .<List<double[]>>mapToObj(step -> new ArrayList<>())
                .toList();
        var visible = new ArrayList<double[]>();
        for (int round = 0; round < ROUNDS; round++) {
            for (int step = 0; step < steps.size(); step++) {
                raw.get(step).add(steps.get(step).millis(SAMPLES));
            }
            visible.add(probe.millis(SAMPLES));
        }
        for (double quantile : new double[] {0.5, 0.99}) {
            row(report, steps, raw, visible, quantile);
        }
    }

    private static void row(
            Report report,
            List<RawSteps.Step> steps,
            List<List<double[]>> raw,
            List<double[]> visible,
            double quantile) {
        var parts = new StringBuilder();
        double sum = 0;
        for (int step = 0; step < steps.size(); step++) {
            double millis = at(quantile, raw.get(step));
            sum += millis;
            parts.append("%s%s %.1f"
                    .formatted(step == 0 ? "" : " + ", steps.get(step).name(), millis));
        }
        var rounds = visible.stream()
                .mapToDouble(round -> at(quantile, List.of(round)))
                .sorted()
                .toArray();
        double product = at(quantile, visible);
        report.row(
                "accepted → visible in the list, p" + Math.round(quantile * 100),
                product / sum,
                Target.atMost(1.5),
                "%.1f ms beside %.1f ms = %s; %d samples each, rounds from %.1f to %.1f ms"
                        .formatted(product, sum, parts, ROUNDS * SAMPLES, rounds[0], rounds[rounds.length - 1]));
    }

    private static double at(double quantile, List<double[]> rounds) {
        var all = rounds.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
        return all[(int) (all.length * quantile)];
    }
}
