package be.ecolenumerique.helpdesk.command.eventlog;

import be.ecolenumerique.helpdesk.backends.process.ChildProcess;
import be.ecolenumerique.helpdesk.backends.process.TemporaryDirectory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writers that append without end, each replaced by a new one when it is killed. */
final class Writers implements AutoCloseable {
    private static final int ENDLESS = Integer.MAX_VALUE;

    private final String uri;
    private final Path directory = TemporaryDirectory.create("writers-");
    private final List<Path> answers = new ArrayList<>();
    private final List<ChildProcess> running = new ArrayList<>();

    Writers(String uri, int count) {
        this.uri = uri;
        for (int n = 0; n < count; n++) {
            running.add(start());
        }
    }

    private ChildProcess start() {
        String name = "writer-" + answers.size();
        Path file = directory.resolve(name);
        answers.add(file);
        return WriterProcess.start(uri, name, ENDLESS, file);
    }

    void kill(int n) {
        get(n).kill();
        running.set(n, start());
    }

    /** One that is well: nobody but us ends a writer. */
    ChildProcess get(int n) {
        ChildProcess writer = running.get(n);
        if (!writer.isAlive()) {
            throw new AssertionError(writer.name() + " ended by itself:\n" + writer.logTail(20));
        }
        return writer;
    }

    int count() {
        return running.size();
    }

    /** What all of them were told, also those that are no more. */
    List<Path> answers() {
        return answers;
    }

    @Override
    public void close() {
        running.forEach(ChildProcess::kill);
    }
}
