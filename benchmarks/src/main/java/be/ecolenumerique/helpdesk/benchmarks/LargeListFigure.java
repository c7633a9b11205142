package be.ecolenumerique.helpdesk.benchmarks;

import be.ecolenumerique.helpdesk.localstack.LocalService;
import be.ecolenumerique.helpdesk.localstack.LocalStack;
import be.ecolenumerique.helpdesk.localstack.Port;
import be.ecolenumerique.helpdesk.localstack.StackOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The list at 10,000, 100,000 and 1,000,000 tickets, for the largest company and for EN: pages of 100 with every filter and
 * order, and texts with their exact total. What a page costs at the smallest size is the ceiling of the larger ones.
 */
final class LargeListFigure implements Figure {
    private static final List<Integer> SIZES = List.of(10_000, 100_000, 1_000_000);
    private static final List<String> TEXTS = List.of("hp", "borlon", "tech-9999", "lotxx-12", "zzzz");
    private static final int READS = 40;
    private static final int SEARCHES = 60;
    /** For the columns of a million. */
    private static final String HEAP = "512m";

    private static final String DEFAULT = "/api/v1/tickets?limit=100";

    /** The 99th percentiles at one size, in milliseconds. */
    private record Pooled(double ofDefault, double ofAll) {}

    @Override
    public String name() {
        return "lists";
    }

    @Override
    public void measure(Report report) throws Exception {
        try (var stack = LocalStack.start(StackOptions.forTests().withHeap(HEAP))) {
            var cast = Cast.registeredAt(stack);
            var service = stack.service(LocalService.QUERY);
            var probe = new ReadProbe(stack.options().ports().http(Port.QUERY));
            List<Pooled> measured = new ArrayList<>();
            try (var tickets = new ManyTickets(stack.mongo().uri(), "helpdesk_query", cast.company())) {
                for (int size : SIZES) {
                    service.kill();
                    tickets.fillUpTo(size);
                    long began = System.nanoTime();
                    service.startAgain();
                    long pid = service.server().current().pid();
                    report.note("%,d tickets: ready %.1f s after its start, then %.0f MiB (heap %s)"
                            .formatted(size, (System.nanoTime() - began) / 1e9, Footprint.pssMebibytes(pid), HEAP));
                    WarmUp.with(report, () -> someOfEach(probe, cast));
                    measured.add(lists(probe, cast));
                    searches(report, probe, cast, size);
                }
            }
            ratios(report, measured);
        }
    }

    private static void someOfEach(ReadProbe probe, Cast cast) throws Exception {
        for (String token : List.of(cast.supplier(), cast.technician())) {
            for (String path : Stream.concat(pages(), TEXTS.stream().map(LargeListFigure::search))
                    .toList()) {
                probe.measure(token, path, 5);
            }
        }
    }

    private static Pooled lists(ReadProbe probe, Cast cast) throws Exception {
        List<double[]> ofDefault = new ArrayList<>();
        List<double[]> ofAll = new ArrayList<>();
        for (String token : List.of(cast.supplier(), cast.technician())) {
            probe.measure(token, DEFAULT, READS);
            ofDefault.add(probe.measure(token, DEFAULT, 5 * READS));
            for (String path : pages().toList()) {
                ofAll.add(probe.measure(token, path, READS));
            }
        }
        return new Pooled(at(pooled(ofDefault), 99), at(pooled(ofAll), 99));
    }

    private static Stream<String> pages() {
        return Stream.of("-createdAt", "createdAt", "-updatedAt", "updatedAt")
                .flatMap(sort -> Stream.of(
                                "",
                                "&view=closed",
                                "&view=all",
                                "&status=IN_PROGRESS",
                                "&creator=" + ManyTickets.creator(10),
                                "&requestType=SUPPLIER_RETURN",
                                "&school=5010&view=all",
                                "&assetTag=ENXXX-LOTXX-100&view=all")
                        .map(filter -> DEFAULT + "&sort=" + sort + filter));
    }

    private static void searches(Report report, ReadProbe probe, Cast cast, int size) throws Exception {
        for (boolean company : List.of(true, false)) {
            List<double[]> all = new ArrayList<>();
            for (String text : TEXTS) {
                String path = search(text);
                String token = company ? cast.supplier() : cast.technician();
                probe.measure(token, path, 10);
                double[] millis = probe.measure(token, path, SEARCHES);
                all.add(millis);
                report.note("text %s of %,d: p50 %.1f ms, p99 %.1f ms"
                        .formatted(text, company ? size / 10 : size, at(millis, 50), at(millis, 99)));
            }
            if (size == 1_000_000) {
                report.row(
                        company ? "search, company with 100k, p50 ms" : "search, EN with 1M, p50 ms",
                        at(pooled(all), 50),
                        Target.atMost(company ? 10 : 60),
                        "page of 100 and exact total");
            }
        }
    }

    private static String search(String text) {
        return DEFAULT + "&view=all&text=" + text;
    }

    private static void ratios(Report report, List<Pooled> measured) {
        for (int n = 1; n < SIZES.size(); n++) {
            double ofDefault = measured.get(n).ofDefault() / measured.getFirst().ofDefault();
            double ofAll = measured.get(n).ofAll() / measured.getFirst().ofAll();
            String sizes = "%,d beside %,d tickets".formatted(SIZES.get(n), SIZES.getFirst());
            report.row("lists, default view, p99", ofDefault, Target.atMost(1.25), sizes);
            report.row("lists, all filters and orders, p99", ofAll, Target.atMost(2), sizes);
        }
    }

    private static double[] pooled(List<double[]> several) {
        return several.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
    }

    private static double at(double[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }
}
