package be.ecolenumerique.helpdesk.localstack;

import be.ecolenumerique.helpdesk.backends.mongo.MongoAddress;
import be.ecolenumerique.helpdesk.backends.mongo.MongodBinary;
import be.ecolenumerique.helpdesk.backends.process.AtExit;
import be.ecolenumerique.helpdesk.localstack.story.Ground;
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
        var ports = Ports.usual(asked.portOffset(), System.getenv());
        requireFree(ports);
        prepare(data);
        var onEmptyData = data.isNew();
        var stack = start(StackOptions.in(data.root(), ports, out::println).with(asked.identity()));
        story(stack, onEmptyData);
        out.println(Whereabouts.of(stack));
        new CountDownLatch(1).await();
        lock.release();
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

    private void prepare(DataDirectory data) {
        if (asked.fresh()) {
            requireOwnMongoDb();
            data.clear();
        }
        out.println(Texts.of(data.isNew() ? "start.new" : "start.again", data.root()));
        if (MongoAddress.configured().isEmpty()
                && MongodBinary.ofThisMachine().present().isEmpty()) {
            out.println(Texts.of("start.mongodb-download"));
        }
    }

    /** Databases of a MongoDB that is not ours are not ours to drop. */
    private static void requireOwnMongoDb() {
        if (MongoAddress.configured().isPresent()) {
            throw new Refused(Texts.of("start.fresh-foreign"));
        }
    }

    private LocalStack start(StackOptions options) {
        var stack = LocalStack.start(options);
        AtExit.close(() -> end(stack));
        stack.onUnexpectedEnd(
                name -> out.println(Texts.of("stay.ended", name, options.data().log(name))));
        return stack;
    }

    private void end(LocalStack stack) {
        out.println("\n" + Texts.of("end.stopping"));
        stack.close();
        out.println(Texts.of("end.stopped"));
    }

    private void story(LocalStack stack, boolean onEmptyData) {
        var data = stack.options().data();
        if (onEmptyData && asked.withStory()) {
            new TutorialStory(Ground.of(stack), out::println).play();
            data.markStoryPlayed();
        } else if (!onEmptyData) {
            out.println("\n" + Texts.of(data.storyWasPlayed() ? "story.played-before" : "story.not-played"));
        }
    }
}
