package be.ecolenumerique.helpdesk.benchmarks;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Processor time that each process of the stack has used so far, and this one, which makes the load. */
record ProcessorTime(Map<String, Duration> used) {
    static ProcessorTime now() {
        return new ProcessorTime(Stream.concat(
                        Stream.of(ProcessHandle.current()),
                        ProcessHandle.current().descendants())
                .collect(Collectors.toMap(
                        ProcessorTime::name,
                        process -> process.info().totalCpuDuration().orElse(Duration.ZERO),
                        Duration::plus,
                        TreeMap::new)));
    }

    /** The jar, or the program, without its path. */
    private static String name(ProcessHandle process) {
        if (process.pid() == ProcessHandle.current().pid()) {
            return "load";
        }
        String line = process.info().commandLine().orElse("?");
        return Stream.of(
                        "ticket-command-service",
                        "ticket-query-service",
                        "notification-service",
                        "approval-service",
                        "local-issuer",
                        "FrontDoor",
                        "mongod",
                        "kafka")
                .filter(line::contains)
                .findFirst()
                .orElse("other");
    }

    ProcessorTime since(ProcessorTime before) {
        var since = new TreeMap<String, Duration>();
        used.forEach((name, time) -> since.put(name, time.minus(before.used.getOrDefault(name, Duration.ZERO))));
        return new ProcessorTime(since);
    }

    /** Milliseconds for each of so many things, all together and process by process. */
    String forEach(long count) {
        return "%.3f ms (%s)"
                .formatted(
                        used.values().stream().mapToDouble(Duration::toNanos).sum() / 1e6 / count,
                        used.entrySet().stream()
                                .map(e -> "%s %.3f"
                                        .formatted(e.getKey(), e.getValue().toNanos() / 1e6 / count))
                                .collect(Collectors.joining(", ")));
    }
}
