package be.ecolenumerique.helpdesk.backends.process;

/** A backend that fault tests may end in several ways and start again, on the same ports and data. */
public interface Restartable extends AutoCloseable {

    /** The process behind it; fails for a backend that is not ours. */
    ServerProcess server();

    /** SIGTERM; returns when it has ended. */
    default void stop() {
        server().stop();
    }

    /** kill -9; returns when it has ended. */
    default void kill() {
        server().current().kill();
    }

    /** SIGSTOP: it keeps its connections and answers nobody. */
    default void freeze() {
        server().current().freeze();
    }

    /** SIGCONT */
    default void thaw() {
        server().current().thaw();
    }

    /** Same ports, same data; returns when it serves. */
    default void startAgain() {
        server().start();
    }

    @Override
    void close();
}
