package be.ecolenumerique.helpdesk.notification.running;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.backends.mail.ReceivedMail;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Any number of replicas race for the same outbox: each mail once, in order. */
class ReplicasIT {
    private static final int MAILS = 1 + 3 + 3 + 4;
    private static final int TICKETS = 20;

    private final RunningNotifications service =
            RunningNotifications.started(ReplicasIT.class).start();

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void givenTwoReplicas_whenManyTicketsMove_thenEachMailOnce_inOrder() {
        List<Story> stories = Stream.generate(Story::new).limit(TICKETS).toList();
        stories.forEach(Story::opened);
        stories.forEach(Story::assigned);
        stories.forEach(Story::scheduled);
        stories.forEach(Story::completed);
        stories.forEach(Story::closed);
        stories.forEach(story -> service.awaitEnded(story, MAILS));

        assertThat(service.smtp.mailbox().all())
                .hasSize(TICKETS * MAILS)
                .extracting(ReceivedMail::messageId)
                .doesNotHaveDuplicates();
        stories.forEach(story -> assertThat(service.mailsTo(story.teacher.email()))
                .containsExactly(
                        "Intervention prévue le lundi 2 mars 2026 à 9h00",
                        "Intervention terminée, 1 approbation nécessaire",
                        "Demande clôturée automatiquement"));
    }
}
