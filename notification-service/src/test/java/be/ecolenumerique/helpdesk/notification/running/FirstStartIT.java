package be.ecolenumerique.helpdesk.notification.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** behaviour §5: a new deployment mails nothing of the past, and never by accident. */
class FirstStartIT {
    private final RunningNotifications service = RunningNotifications.prepared(FirstStartIT.class);

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void givenAnEmptyStoreAndATopicWithEvents_whenStartedUndecided_thenItRefuses() {
        new Story().opened();
        service.unset("helpdesk.notification.first-start");

        assertThatThrownBy(service::start)
                .rootCause()
                .hasMessageContaining("helpdesk.notification.first-start")
                .hasMessageContaining("from-now");
    }

    @Test
    void givenFromNow_whenTheTicketGoesOn_thenOnlyTheNewIsMailed_alsoAfterARestartThatSaysOtherwise() {
        var story = new Story().opened().assigned().scheduled();
        service.start();
        story.completed();
        service.awaitEnded(story, 3);

        service.stop()
                .set("helpdesk.notification.first-start", "from-beginning")
                .start();
        story.toldAgain().closed();
        service.awaitEnded(story, 3 + 4);

        assertThat(service.mailsTo(story.teacher.email()))
                .containsExactly("Intervention terminée, 1 approbation nécessaire", "Demande clôturée automatiquement");
    }

    @Test
    void givenFromBeginning_whenStarted_thenThePastIsMailedToo() {
        var story = new Story().opened().assigned().scheduled();

        service.set("helpdesk.notification.first-start", "from-beginning").start();
        service.awaitEnded(story, 1 + 3);

        assertThat(service.mailsTo(story.firm.mailbox())).hasSize(1);
    }
}
