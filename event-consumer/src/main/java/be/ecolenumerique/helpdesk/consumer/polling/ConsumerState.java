package be.ecolenumerique.helpdesk.consumer.polling;

import be.ecolenumerique.helpdesk.consumer.records.Alarm;
import java.util.Optional;

/**
 * How a consumer is, for readiness. Ready = it has its partitions, or stands by without any; it was once at the end of what
 * there was; no alarm stopped it.
 */
public final class ConsumerState {
    private volatile boolean joined;
    private volatile boolean caughtUp;
    private volatile Optional<String> alarm = Optional.empty();

    public boolean isReady() {
        return joined && caughtUp && alarm.isEmpty();
    }

    /** {@code ready}, {@code joining}, {@code catching-up}, or the code of the alarm. */
    public String word() {
        return alarm.orElseGet(() -> !joined ? "joining" : caughtUp ? "ready" : "catching-up");
    }

    public Optional<String> alarm() {
        return alarm;
    }

    void joined() {
        joined = true;
    }

    void caughtUp() {
        caughtUp = true;
    }

    void left() {
        joined = false;
    }

    void stoppedBy(Alarm reason) {
        alarm = Optional.of(reason.code());
    }
}
