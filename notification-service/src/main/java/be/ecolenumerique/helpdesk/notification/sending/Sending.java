package be.ecolenumerique.helpdesk.notification.sending;

import be.ecolenumerique.helpdesk.notification.outbox.Outbox;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.util.retry.Retry;

/** Starts and stops the sender; it stops after the consumers, so that what they decided last is in the outbox. */
final class Sending implements SmartLifecycle {
    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final Duration HOUSEKEEPING = Duration.ofSeconds(5);
    private static final int AROUND_CONSUMERS = SmartLifecycle.DEFAULT_PHASE - 1;

    private final Outbox outbox;
    private final MailSender sender;
    private final SmtpMailer mailer;
    private final Disposable.Composite background = Disposables.composite();

    Sending(Outbox outbox, MailSender sender, SmtpMailer mailer) {
        this.outbox = outbox;
        this.sender = sender;
        this.mailer = mailer;
    }

    @Override
    public void start() {
        sender.start();
        background.add(outbox.createIndexes().retryWhen(untilItWorks()).subscribe());
        background.add(Flux.defer(outbox::insertions).retryWhen(untilItWorks()).subscribe(hint -> sender.wake()));
        background.add(Flux.interval(HOUSEKEEPING).onBackpressureDrop().subscribe(tick -> mailer.closeIdle()));
    }

    boolean isAlive() {
        return sender.isAlive();
    }

    @Override
    public void stop() {
        sender.stop();
        background.dispose();
    }

    @Override
    public boolean isRunning() {
        return sender.isAlive();
    }

    @Override
    public int getPhase() {
        return AROUND_CONSUMERS;
    }

    private static Retry untilItWorks() {
        return Retry.backoff(Long.MAX_VALUE, FIRST_WAIT).maxBackoff(LONGEST_WAIT);
    }
}
