package be.ecolenumerique.helpdesk.consumer.polling;

import be.ecolenumerique.helpdesk.consumer.deadletters.DeadLetterTopic;
import be.ecolenumerique.helpdesk.consumer.repair.Repair;

/** One consumer of a service with all that belongs to it. */
public final class RunningConsumer {
    private final Source source;
    private final Report report;
    private final DeadLetterTopic deadLetters;
    private final Repair repair;
    private final ConsumerThread thread;

    public RunningConsumer(
            Source source, BatchHandler handler, Report report, DeadLetterTopic deadLetters, Repair repair) {
        this.source = source;
        this.report = report;
        this.deadLetters = deadLetters;
        this.repair = repair;
        this.thread = new ConsumerThread(source, handler, report);
    }

    public String name() {
        return report.projection();
    }

    public Source source() {
        return source;
    }

    public ConsumerState state() {
        return report.state();
    }

    public Progress progress() {
        return report.progress();
    }

    public Repair repair() {
        return repair;
    }

    /** False before it started, and after it was stopped, by whomever. */
    public boolean isAlive() {
        return thread.isAlive();
    }

    public void start() {
        thread.start();
    }

    /** Lets the batch that is under way come to its end. */
    public void stop() {
        thread.stop();
        deadLetters.close();
        source.topics().close();
    }
}
