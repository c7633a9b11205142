package be.ecolenumerique.helpdesk.notification.running;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.backends.mail.ReceivedMail;
import be.ecolenumerique.helpdesk.consumer.CrashPoint;
import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.notification.outbox.Claim;
import be.ecolenumerique.helpdesk.notification.outbox.Claims;
import be.ecolenumerique.helpdesk.notification.outbox.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A crash between each two durable writes: state and mails equal to the uninterrupted run. */
class CrashIT {
    private static final int MAILS = 1 + 3 + 3 + 4;
    private static final Set<CrashPoint> ARMED = ConcurrentHashMap.newKeySet();
    private static final RunningNotifications SERVICE =
            RunningNotifications.prepared(CrashIT.class).crashingAt(CrashIT::crash);

    @BeforeAll
    static void start() {
        SERVICE.start();
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void givenTheConsumerFallsOverAtEachPoint_whenItGoesOn_thenEachMailOnce() {
        for (CrashPoint point : CrashPoint.values()) {
            ARMED.add(point);
            var story = new Story().opened().assigned().scheduled().completed().closed();
            SERVICE.awaitEnded(story, MAILS);

            assertThat(SERVICE.mailsTo(story.teacher.email())).as("%s", point).hasSize(3);
            assertThat(SERVICE.mailsTo(story.technician.email())).hasSize(3);
            assertThat(SERVICE.mailsTo(story.firm.mailbox())).hasSize(2);
        }
        assertThat(ARMED).containsOnly(CrashPoint.AFTER_DEAD_LETTERS, CrashPoint.AFTER_BLOCKS);
        assertThat(SERVICE.smtp.mailbox().all())
                .extracting(ReceivedMail::messageId)
                .doesNotHaveDuplicates();
    }

    @Test
    void givenASenderDiedWithAClaim_whenItsLeaseEnds_thenAnotherSendsTheMailOnce() {
        SERVICE.smtp.stop();
        var story = new Story().opened().assigned();
        RunningNotifications.await()
                .until(() -> SERVICE.ledger(story.ticket).stream()
                        .anyMatch(mail -> mail.progress().attempts() == 1));
        var mail = SERVICE.ledger(story.ticket).getFirst();
        SERVICE.clock.advance(Duration.ofMinutes(1));
        var died = new Claims(SERVICE.bean(Outbox.class), Duration.ofSeconds(2), SERVICE.bean(Clock.class));
        RunningNotifications.await()
                .until(() ->
                        died.take(story.events().getLast().eventId(), mail.id(), EmailAddress.of(story.firm.mailbox()))
                                        .block(Duration.ofSeconds(5))
                                instanceof Claim.Taken);

        SERVICE.smtp.startAgain();
        SERVICE.clock.advance(Duration.ofMinutes(15));
        SERVICE.awaitEnded(story, 1);

        assertThat(SERVICE.mailsTo(story.firm.mailbox())).hasSize(1);
    }

    private static void crash(String projection, CrashPoint point) {
        if (projection.equals("ticket-mails") && ARMED.remove(point)) {
            throw new IllegalStateException("crash " + point);
        }
    }
}
