package be.ecolenumerique.helpdesk.localstack;

import be.ecolenumerique.helpdesk.backends.mongo.MongodBinary;
import be.ecolenumerique.helpdesk.backends.process.AtExit;
import be.ecolenumerique.helpdesk.localstack.story.TutorialStory;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/** The program behind {@code ./start}: starts the stack, plays the story on empty data, says where everything is, and stays. */
public final class Launcher {

    private static final String QUIET = "be/ecolenumerique/helpdesk/localstack/logback-launcher.xml";

    private final CommandLine asked;
    private final PrintStream out;

    private Launcher(CommandLine asked, PrintStream out) {
        this.asked = asked;
        this.out = out;
    }

    public static void main(String[] arguments) throws InterruptedException {
        System.setProperty("logback.configurationFile", QUIET);
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            new Launcher(CommandLine.parse(List.of(arguments)), out).run();
        } catch (Refused refused) {
            out.println("\n" + refused.getMessage());
            System.exit(1);
        } catch (RuntimeException failure) {
            out.println("\n" + Texts.of("start.failed", Objects.toString(failure.getMessage(), failure.toString())));
            System.exit(1);
        }
    }

    private void run() throws InterruptedException {
        var data = new DataDirectory(asked.data());
        var lock = StartLock.of(data);
        var stack = start(data);
        stack.onUnexpectedEnd(name -> out.println(Texts.of("stay.ended", name, data.log(name))));
        story(stack, data);
        out.println(Whereabouts.of(stack));
        new CountDownLatch(1).await();
        lock.release();
    }

    private LocalStack start(DataDirectory data) {
        if (asked.fresh()) {
            data.clear();
        }
        var ports = Ports.usual(asked.portOffset(), System.getenv());
        requireFree(ports);
        announce(data);
        var stack = LocalStack.start(StackOptions.in(data.root(), ports, out::println));
        AtExit.close(() -> end(stack));
        return stack;
    }

    private void end(LocalStack stack) {
        out.println("\n" + Texts.of("end.stopping"));
        stack.close();
        out.println(Texts.of("end.stopped"));
    }

    private static void requireFree(Ports ports) {
        var busy = ports.busy();
        if (!busy.isEmpty()) {
            var list = busy.stream()
                    .map(port -> Texts.of("start.busy-port", ports.of(port), port.variable()))
                    .collect(Collectors.joining("\n"));
            throw new Refused(Texts.of("start.busy", list));
        }
    }

    private void announce(DataDirectory data) {
        out.println(Texts.of(data.isNew() ? "start.new" : "start.again", data.root()));
        if (System.getenv("MONGODB_URI") == null
                && MongodBinary.ofThisMachine().present().isEmpty()) {
            out.println(Texts.of("start.mongodb-download"));
        }
    }

    private void story(LocalStack stack, DataDirectory data) {
        if (data.storyWasPlayed()) {
            out.println("\n" + Texts.of("story.played-before"));
        } else if (asked.withStory()) {
            new TutorialStory(stack, out::println).play();
            data.markStoryPlayed();
        }
    }
}
