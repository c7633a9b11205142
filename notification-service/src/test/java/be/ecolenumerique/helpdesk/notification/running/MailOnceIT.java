package be.ecolenumerique.helpdesk.notification.running;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.backends.mail.ReceivedMail;
import java.time.Duration;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** behaviour §5: each mail once, after a redelivery, a restart and a replay. */
class MailOnceIT {
    private static final int WHOLE_LIFE = 1 + 3 + 3 + 4;

    private final RunningNotifications service = RunningNotifications.started(MailOnceIT.class);

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void givenAWholeLife_whenItIsDeliveredAgainAndReplayed_thenEachMailOnce_inOrder() {
        var story = new Story().opened().assigned().scheduled().completed().closed();
        service.awaitEnded(story, WHOLE_LIFE);

        story.toldAgain();
        var marker = new Story().opened().assigned();
        service.awaitEnded(marker, 1);
        service.stop().start();
        service.stop();
        forgetAllButTheOutbox();
        service.start();
        var second = new Story().opened().assigned();
        service.awaitEnded(second, 1);

        assertThat(service.mailsTo(story.teacher.email()))
                .containsExactly(
                        "Intervention prévue le lundi 2 mars 2026 à 9h00",
                        "Intervention terminée, 1 approbation nécessaire",
                        "Demande clôturée automatiquement");
        assertThat(service.mailsTo(story.firm.mailbox()))
                .containsExactly(
                        "Une demande est attribuée à votre société : Exemple de ticket",
                        "Demande clôturée automatiquement");
        assertThat(service.mailsTo(story.firm.user().email())).isEmpty();
        assertThat(service.smtp.mailbox().all())
                .hasSize(WHOLE_LIFE + 2)
                .extracting(ReceivedMail::messageId)
                .doesNotHaveDuplicates();
    }

    private void forgetAllButTheOutbox() {
        service.start();
        for (String collection : new String[] {"positions_ticket-mails", "tickets"}) {
            Mono.from(service.database().getCollection(collection).deleteMany(new Document()))
                    .block(Duration.ofSeconds(10));
        }
        service.stop();
    }
}
