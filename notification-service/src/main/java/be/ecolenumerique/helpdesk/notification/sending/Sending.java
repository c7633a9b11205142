package be.ecolenumerique.helpdesk.notification.sending;

import be.ecolenumerique.helpdesk.conventions.retrying.UntilItWorks;
import be.ecolenumerique.helpdesk.notification.outbox.Outbox;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;

/** Starts and stops the sender; it stops after the consumers, so that what they decided last is in the outbox. */
final class Sending implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);
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
        background.add(outbox.createIndexes()
                .retryWhen(UntilItWorks.saying("The outbox has no indexes yet", LOG))
                .subscribe());
        background.add(Flux.defer(outbox::insertions)
                .retryWhen(UntilItWorks.saying("New mails are not announced", LOG))
                .subscribe(hint -> sender.wake()));
        background.add(Flux.interval(HOUSEKEEPING)
                .onBackpressureDrop()
                .doOnNext(tick -> mailer.closeIdle())
                .retryWhen(UntilItWorks.saying("Idle connections are not closed", LOG))
                .subscribe());
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
}
