package be.ecolenumerique.helpdesk.consumer.polling;

import be.ecolenumerique.helpdesk.consumer.records.Alarm;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a consumer tells of itself: to readiness, to dashboards, to those who wait for the end of a topic, to the log. */
public record Report(String projection, ConsumerState state, ConsumerMetrics metrics, Progress progress) {
    private static final Logger LOG = LoggerFactory.getLogger(Report.class);

    /** An outage, or a batch that somebody else was faster with: it will be taken again. */
    void retry(RuntimeException reason) {
        metrics.retry();
        LOG.warn("Consumer {} goes back to its stored position: {}", projection, kindOf(reason));
    }

    void alarm(Alarm alarm) {
        state.stoppedBy(alarm);
        metrics.stopped();
        LOG.error("Consumer {} stopped. {}", projection, alarm.getMessage());
    }

    void reopen(RuntimeException reason) {
        metrics.retry();
        LOG.warn("Consumer {} connects anew: {}", projection, kindOf(reason));
    }

    void stopped(boolean orderly) {
        if (!orderly) {
            LOG.warn("Consumer {} did not end its batch in time; it will be taken again", projection);
        }
    }

    /** Class names alone: messages may hold content. */
    private static String kindOf(Throwable error) {
        Throwable cause = error.getCause();
        return cause == null
                ? error.getClass().getSimpleName()
                : error.getClass().getSimpleName() + " <- " + kindOf(cause);
    }
}
