package be.ecolenumerique.helpdesk.command.invitations;

import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.conventions.retrying.Backoff;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Sees to it that the identity provider has the invitations that the log wants and no others, on any replica, as often as it
 * takes; and looks from time to time who has registered, at the latest when an invitation ends.
 */
public final class InvitationSweep {
    private static final Logger LOG = LoggerFactory.getLogger(InvitationSweep.class);
    private static final int MOST_AT_ONCE = 20;
    private static final Duration LONGEST_WRITE = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofHours(1);
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration SELDOM = Duration.ofMinutes(5);
    private static final Backoff AFTER_FAILURES =
            new Backoff(SOON, SELDOM, () -> ThreadLocalRandom.current().nextDouble());

    private final CompaniesToSettle companies;
    private final Settlement settlement;
    private final InvitationMetrics metrics;
    private final InstantSource clock;

    /** @param clock real time */
    InvitationSweep(
            CompaniesToSettle companies, Settlement settlement, InvitationMetrics metrics, InstantSource clock) {
        this.companies = companies;
        this.settlement = settlement;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${helpdesk.invitations.interval:PT1S}")
    public void sweep() {
        for (int i = 0; i < MOST_AT_ONCE; i++) {
            Optional<Settling> claimed = companies.claim();
            if (claimed.isEmpty()) {
                return;
            }
            settle(claimed.get());
        }
    }

    private void settle(Settling settling) {
        Settled settled = settlement.settle(settling);
        settled.failure()
                .ifPresentOrElse(failure -> tryAgain(settling, settled, failure), () -> goOn(settling, settled));
    }

    private void goOn(Settling settling, Settled settled) {
        Duration age = Duration.between(settling.since(), clock.instant());
        if (!settled.isWaiting() && age.compareTo(PATIENCE) > 0) {
            companies.done(settling);
        } else {
            companies.again(
                    tried(settling, 0, Optional.empty()),
                    settled.next(in(pause(age))),
                    settled.lastLook().isPresent());
        }
    }

    private void tryAgain(Settling settling, Settled settled, ProviderFailure failure) {
        int attempts = settling.attempts() + 1;
        metrics.failed(failure.reason());
        LOG.warn("invitations of {} wait: {}", settling.supplier(), failure.getMessage());
        companies.again(
                tried(settling, attempts, Optional.ofNullable(failure.getMessage())),
                settled.next(in(AFTER_FAILURES.after(attempts))),
                true);
    }

    /** A write that was announced may land a little later; who registers does so soon after the mail, or much later. */
    private static Duration pause(Duration age) {
        if (age.compareTo(LONGEST_WRITE) < 0) {
            return SOON;
        }
        Duration tenth = age.dividedBy(10);
        return tenth.compareTo(SELDOM) < 0 ? tenth : SELDOM;
    }

    private Instant in(Duration pause) {
        return clock.instant().plus(pause);
    }

    private static Settling tried(Settling settling, int attempts, Optional<String> failure) {
        SupplierId supplier = settling.supplier();
        return new Settling(supplier, settling.since(), attempts, failure, Map.of());
    }
}
