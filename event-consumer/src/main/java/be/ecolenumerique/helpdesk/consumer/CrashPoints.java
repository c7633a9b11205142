package be.ecolenumerique.helpdesk.consumer;

/**
 * Where tests let a consumer fall over. Nothing of a batch is kept in memory, so what is thrown here leaves what a crash at
 * that instant would: the consumer starts again at its stored position. Outside of tests nothing happens.
 */
@FunctionalInterface
public interface CrashPoints {
    CrashPoints NONE = (projection, point) -> {};

    void reached(String projection, CrashPoint point);
}
