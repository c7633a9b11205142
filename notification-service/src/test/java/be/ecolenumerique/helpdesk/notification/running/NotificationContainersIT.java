package be.ecolenumerique.helpdesk.notification.running;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.backends.containers.ContainerEngine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole service on containers ({@code -Pcontainers}), mail by SMTP in this process: an assignment reaches the supplier's mailbox. */
class NotificationContainersIT {

    @BeforeAll
    static void onContainers() {
        ContainerEngine.require();
    }

    @Test
    void givenAnAssignmentOnTheTopic_whenFollowed_thenTheSupplierHasItsMail() {
        try (var service = RunningNotifications.started(NotificationContainersIT.class)) {
            var story = new Story().opened().assigned();

            service.awaitEnded(story, 1);

            assertThat(service.mailsTo(story.firm.mailbox()))
                    .containsExactly("Une demande est attribuée à votre société : Exemple de ticket");
        }
    }
}
