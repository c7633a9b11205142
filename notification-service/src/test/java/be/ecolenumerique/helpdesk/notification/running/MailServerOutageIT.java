package be.ecolenumerique.helpdesk.notification.running;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.backends.mail.ReceivedMail;
import be.ecolenumerique.helpdesk.notification.outbox.MailState;
import be.ecolenumerique.helpdesk.notification.outbox.OutboxMail;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** behaviour §5: an outage of the mail server, however long, makes neither two mails nor none, and keeps a ticket's order. */
class MailServerOutageIT {
    private static final int MAILS = 1 + 3 + 3 + 3 + 4;

    private final RunningNotifications service = RunningNotifications.started(MailServerOutageIT.class);

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void givenTheMailServerIsDownForAnHour_whenItIsBack_thenEachMailOnce_inOrder() {
        service.smtp.stop();
        List<Story> stories = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            stories.add(new Story()
                    .opened()
                    .assigned()
                    .scheduled()
                    .rescheduled()
                    .completed()
                    .closed());
        }
        stories.forEach(story -> RunningNotifications.await()
                .untilAsserted(() -> assertThat(service.ledger(story.ticket)).hasSize(MAILS)));
        for (int minute = 0; minute < 60; minute += 2) {
            service.clock.advance(Duration.ofMinutes(2));
            RunningNotifications.await().until(() -> attemptsSettled(stories));
        }
        assertThat(service.smtp.mailbox().size()).isZero();
        assertThat(first(stories).progress().attempts()).isBetween(8, 40);
        assertThat(first(stories).progress().reason()).contains("connect");
        assertThat(service.management("/actuator/health/readiness"))
                .satisfies(uri -> assertThat(Http.get(uri, "").statusCode()).isEqualTo(200));

        service.smtp.startAgain();
        RunningNotifications.await().until(() -> {
            service.clock.advance(Duration.ofMinutes(1));
            return stories.stream().allMatch(this::allSent);
        });

        assertThat(service.smtp.mailbox().all())
                .hasSize(5 * MAILS)
                .extracting(ReceivedMail::messageId)
                .doesNotHaveDuplicates();
        stories.forEach(story -> assertThat(service.mailsTo(story.technician.email()))
                .containsExactly(
                        "Intervention prévue le lundi 2 mars 2026 à 9h00",
                        "Intervention reportée au lundi 2 mars 2026 à 9h01",
                        "Intervention terminée, 1 approbation nécessaire",
                        "Demande clôturée automatiquement"));
    }

    private boolean attemptsSettled(List<Story> stories) {
        return stories.stream()
                .flatMap(story -> service.ledger(story.ticket).stream())
                .allMatch(mail -> mail.progress().state() == MailState.WAITING
                        && mail.progress()
                                .next()
                                .isAfter(service.clock.instant().minusMillis(200)));
    }

    private boolean allSent(Story story) {
        return service.states(story).stream().allMatch(state -> state == MailState.SENT);
    }

    private OutboxMail first(List<Story> stories) {
        return service.ledger(stories.getFirst().ticket).getFirst();
    }
}
