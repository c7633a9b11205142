package be.ecolenumerique.helpdesk.benchmarks;

import be.ecolenumerique.helpdesk.backends.process.FreePorts;
import be.ecolenumerique.helpdesk.localstack.LocalService;
import be.ecolenumerique.helpdesk.localstack.LocalStack;
import be.ecolenumerique.helpdesk.localstack.StackOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** From the start of the process until it is ready, beside a service that does nothing, both unpacked and with a cache of their classes. */
final class StartFigure implements Figure {
    private static final int PAIRS = 9;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public void measure(Report report) throws Exception {
        try (var stack = LocalStack.start(StackOptions.forTests())) {
            Path root = stack.options().data().root();
            int port = FreePorts.next();
            var nothing = TrainedProgram.of(
                    "empty-service", wordsOfEmpty(stack, port), URI.create("http://localhost:" + port), root);
            for (LocalService service : LocalService.values()) {
                var words = withJar(Jars.of(service.module()), words(stack, service));
                stack.service(service).stop();
                var program = TrainedProgram.of(
                        service.module(), words, stack.options().ports().http(service.management()), root);
                report.row(
                        "start to ready, " + service.module(),
                        "ms",
                        Pairs.interleaved(PAIRS, nothing::start, program::start),
                        Target.atMost(1.5));
            }
        }
    }

    /** The command line of the running service. */
    private static List<String> words(LocalStack stack, LocalService service) throws IOException {
        long pid = stack.service(service).server().current().pid();
        return List.of(Files.readString(Path.of("/proc/" + pid + "/cmdline")).split("\0"));
    }

    /** The same flags. */
    private static List<String> wordsOfEmpty(LocalStack stack, int port) throws IOException {
        var words = words(stack, LocalService.APPROVAL);
        var own = new ArrayList<>(words.subList(0, words.indexOf("-jar") + 2));
        own.add("--server.port=" + port);
        return withJar(EmptyService.jar(), own);
    }

    /** Another jar, and none of the archives that the local stack keeps: an image has its own. */
    private static List<String> withJar(Path jar, List<String> words) {
        var own = new ArrayList<>(words);
        own.set(words.indexOf("-jar") + 1, jar.toString());
        own.removeIf(word -> word.contains("SharedArchive") || word.startsWith("-Xlog"));
        return own;
    }
}
