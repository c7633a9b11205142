package be.ecolenumerique.helpdesk.benchmarks;

import be.ecolenumerique.helpdesk.localstack.LocalService;
import be.ecolenumerique.helpdesk.localstack.LocalStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Memory (proportional set size, Linux) of each service, and how long it takes to be ready again after a stop. */
final class Footprint {
    private Footprint() {}

    static void print(Report report, LocalStack stack) throws IOException {
        for (LocalService service : LocalService.values()) {
            var program = stack.service(service);
            double pss = pssMebibytes(program.server().current().pid());
            program.kill();
            long start = System.nanoTime();
            program.startAgain();
            report.note("%s: %.0f MiB after the load, ready %.1f s after its start"
                    .formatted(service.module(), pss, (System.nanoTime() - start) / 1e9));
        }
    }

    static double pssMebibytes(long pid) throws IOException {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    / 1024.0;
        }
    }
}
