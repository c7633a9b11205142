package be.ecolenumerique.helpdesk.notification.running;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.contracts.DirectoryEvent;
import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.directory.Companies;
import be.ecolenumerique.helpdesk.directory.People;
import be.ecolenumerique.helpdesk.notification.outbox.MailState;
import be.ecolenumerique.helpdesk.notification.outbox.OutboxMail;
import be.ecolenumerique.helpdesk.notification.policy.Quality;
import be.ecolenumerique.helpdesk.notification.running.Directory.Someone;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A record that can not be read says nothing about its person: who is concerned is told later, and nobody is written off. */
class UnreadablePersonIT {
    private static final RunningNotifications SERVICE = RunningNotifications.prepared(UnreadablePersonIT.class);

    @BeforeAll
    static void start() {
        SERVICE.start();
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void givenAContactOfWhomNothingCouldBeRead_whenScheduled_thenItsMailWaits_andNobodyHearsThatTheSchoolIsNotTold() {
        var teacher = new Someone(PersonId.random(), Person.Kind.SCHOOL, "never-read@mail.example");
        EventTopics.RELAY.publishUnreadable(teacher.id());
        var story = new Story(teacher).opened().assigned().scheduled();

        awaitWaiting(story, Quality.CONTACT, "person");
        assertThat(SERVICE.smtp.mailbox().to(story.technician.email()))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).doesNotContain("pas pu être prévenue"));

        teacher.publish(1, teacher.email());
        awaitSent(story, 1 + 3);
        assertThat(SERVICE.mailsTo(teacher.email())).hasSize(1);
    }

    @Test
    void givenAContactThatWasKnown_whenItsNextRecordCannotBeRead_thenItsUnsentMailWaits() {
        SERVICE.smtp.stop();
        var story = new Story().opened().assigned().scheduled();
        RunningNotifications.await()
                .untilAsserted(() -> assertThat(SERVICE.ledger(story.ticket)).hasSize(1 + 3));
        EventTopics.RELAY.publishUnreadable(story.teacher.id());
        RunningNotifications.await().until(() -> isWithheld(story.teacher));
        SERVICE.mailServerIsBack(story);

        awaitWaiting(story, Quality.CONTACT, "person");

        story.teacher.publish(2, "moved-" + story.teacher.email());
        awaitSent(story, 1 + 3);
        assertThat(SERVICE.mailsTo("moved-" + story.teacher.email())).hasSize(1);
        assertThat(SERVICE.mailsTo(story.teacher.email())).isEmpty();
    }

    @Test
    void givenATechnicianThatCouldNotBeRead_whenItsAddressIsThatOfTheOneWhoActed_thenItIsNotTold() {
        var story = new Story();
        EventTopics.RELAY.publishUnreadable(story.technician.id());
        story.opened().assigned().scheduled();
        awaitWaiting(story, Quality.TECHNICIAN, "person");

        story.technician.publish(2, story.firm.user().email());
        RunningNotifications.await().untilAsserted(() -> {
            SERVICE.clock.advance(Duration.ofMinutes(1));
            assertThat(SERVICE.states(story))
                    .containsExactlyInAnyOrder(MailState.SENT, MailState.SENT, MailState.NOT_CONCERNED, MailState.SENT);
        });
        assertThat(SERVICE.mailsTo(story.firm.user().email())).isEmpty();
    }

    @Test
    void givenACompanyThatCannotBeRead_whenCommented_thenItsSubscriberIsNotForgotten() {
        var story = new Story();
        story.opened().assigned().subscribed(story.firm.user(), 2);
        SERVICE.awaitEnded(story, 1);
        Directory.unreadable(story.firm, 4, new DirectoryEvent.MemberRemoved(story.firm.id(), PersonId.random()));
        RunningNotifications.await()
                .until(() -> Objects.requireNonNull(SERVICE.bean(Companies.class)
                                .closed(List.of(story.firm.id()))
                                .block())
                        .contains(story.firm.id()));

        story.commented(story.byNobody());

        awaitWaiting(story, Quality.SUBSCRIBER, "company");
        assertThat(SERVICE.mailsTo(story.firm.user().email())).isEmpty();
    }

    private static boolean isWithheld(Someone someone) {
        return Objects.requireNonNull(
                        SERVICE.bean(People.class).look(List.of(someone.id())).block())
                .withheld()
                .contains(someone.id());
    }

    /** All the others have come to their end. */
    private static void awaitWaiting(Story story, Quality quality, String reason) {
        RunningNotifications.await().untilAsserted(() -> {
            SERVICE.clock.advance(Duration.ofMinutes(1));
            assertThat(SERVICE.ledger(story.ticket))
                    .filteredOn(OutboxMail::isOpen)
                    .isNotEmpty()
                    .allSatisfy(mail -> {
                        assertThat(mail.planned().quality()).isEqualTo(quality);
                        assertThat(mail.progress().reason()).contains(reason);
                    });
        });
    }

    private static void awaitSent(Story story, int mails) {
        RunningNotifications.await().untilAsserted(() -> {
            SERVICE.clock.advance(Duration.ofMinutes(1));
            assertThat(SERVICE.states(story)).hasSize(mails).containsOnly(MailState.SENT);
        });
    }
}
