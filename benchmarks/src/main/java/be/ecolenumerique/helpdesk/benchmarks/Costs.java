package be.ecolenumerique.helpdesk.benchmarks;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Processor time that each process took for each thing of a kind, over all that was measured of that kind. */
final class Costs {
    private final Map<String, Cost> kinds = new LinkedHashMap<>();

    interface Measured {
        Rate rate() throws Exception;
    }

    double of(String kind, Measured measured) throws Exception {
        var before = ProcessorTime.now();
        Rate rate = measured.rate();
        kinds.computeIfAbsent(kind, k -> new Cost()).add(ProcessorTime.now().since(before), rate.count());
        return rate.perSecond();
    }

    void print(Report report) {
        kinds.forEach((kind, cost) -> report.note("processor time for each " + kind + ": " + cost));
    }

    private static final class Cost {
        private final Map<String, Duration> used = new TreeMap<>();
        private long count;

        void add(ProcessorTime time, long more) {
            time.used().forEach((process, duration) -> used.merge(process, duration, Duration::plus));
            count += more;
        }

        @Override
        public String toString() {
            return new ProcessorTime(used).forEach(count);
        }
    }
}
