package be.ecolenumerique.helpdesk.notification.running;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.directory.People;
import be.ecolenumerique.helpdesk.notification.deciding.TicketViews;
import be.ecolenumerique.helpdesk.notification.outbox.MailState;
import be.ecolenumerique.helpdesk.notification.outbox.OutboxMail;
import be.ecolenumerique.helpdesk.notification.policy.Quality;
import be.ecolenumerique.helpdesk.notification.policy.Template;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** mail-and-links: addresses, and the right to see it, are those of the moment at which a late mail is written. */
class LateChangesIT {
    private static final RunningNotifications SERVICE = RunningNotifications.prepared(LateChangesIT.class);

    @BeforeAll
    static void start() {
        SERVICE.start();
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @BeforeEach
    void mailServerIsDown() {
        SERVICE.smtp.stop();
    }

    @Test
    void givenTwoAddressesBecomeOne_whenTheMailGoesOut_thenTheSecondEndsMerged() {
        var story = new Story().opened().assigned().scheduled().completed().closed();
        decided(story, 1 + 3 + 3 + 4);
        story.technician.publish(2, "suivi@en.example");

        mailServerIsBack(story, 1 + 3 + 3 + 4);

        assertThat(SERVICE.ledger(story.ticket))
                .filteredOn(mail -> mail.progress().state() == MailState.MERGED)
                .hasSize(3);
        assertThat(SERVICE.mailsTo("suivi@en.example", story)).hasSize(3);
        assertThat(SERVICE.mailsTo(story.technician.email())).isEmpty();
    }

    @Test
    void givenTheCompanyLostTheTicket_whenItsMailsAreStillUnsent_thenItIsNoLongerConcerned() {
        var story = new Story();
        story.opened().assigned().subscribed(story.firm.user(), 2).commented(story.byNobody());
        decided(story, 1 + 2);
        var other = Directory.firm();
        story.reassigned(other);

        mailServerIsBack(story, 1 + 2 + 1);

        assertThat(SERVICE.states(story))
                .containsExactlyInAnyOrder(
                        MailState.NOT_CONCERNED, MailState.SENT, MailState.NOT_CONCERNED, MailState.SENT);
        assertThat(SERVICE.mailsTo(story.firm.mailbox())).isEmpty();
        assertThat(SERVICE.mailsTo(story.firm.user().email())).isEmpty();
        assertThat(SERVICE.mailsTo(other.mailbox())).hasSize(1);
    }

    @Test
    void givenAnotherContact_whenTheLinkOfTheFormerIsStillUnsent_thenOnlyTheNewOneGetsALink() {
        var story = new Story().opened().assigned().scheduled().completed();
        decided(story, 1 + 3 + 3);
        var successor = Directory.someone(Person.Kind.SCHOOL);
        story.contactChanged(successor);

        mailServerIsBack(story, 1 + 3 + 3 + 1);

        assertThat(SERVICE.mailsTo(story.teacher.email())).isEmpty();
        assertThat(SERVICE.smtp.mailbox().to(successor.email()))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("/answers/", "Alimentation remplacée"));
    }

    @Test
    void givenTheApprovalIsAnswered_whenAReminderIsStillUnsent_thenItIsNotSent() {
        var story = new Story()
                .opened()
                .assigned()
                .scheduled()
                .completed()
                .reminded(7)
                .reminded(2)
                .approvedByEn();

        mailServerIsBack(story, 1 + 3 + 3 + 1 + 1 + 3);

        assertThat(SERVICE.ledger(story.ticket))
                .filteredOn(mail -> mail.planned().template() == Template.REMINDER)
                .extracting(mail -> mail.progress().state())
                .containsOnly(MailState.NOT_CONCERNED);
    }

    @Test
    void givenBothRemindersAreOverdue_whenTheyGoOut_thenOnlyTheNearer() {
        var story = new Story()
                .opened()
                .assigned()
                .scheduled()
                .completed()
                .reminded(7)
                .reminded(2);

        mailServerIsBack(story, 1 + 3 + 3 + 1 + 1);

        assertThat(SERVICE.mailsTo(story.teacher.email()))
                .contains("Encore 2 jours : 1 approbation nécessaire")
                .doesNotContain("Encore 7 jours : 1 approbation nécessaire");
    }

    @Test
    void givenAnErasedContact_whenItsMailIsStillUnsent_thenNoMail_andTheLedgerSaysSo() {
        var story = new Story().opened().assigned().scheduled();
        decided(story, 1 + 3);
        EventTopics.RELAY.erase(story.teacher.id());
        RunningNotifications.await()
                .until(() -> SERVICE.bean(People.class)
                        .find(story.teacher.id())
                        .blockOptional(Duration.ofSeconds(5))
                        .isEmpty());

        mailServerIsBack(story, 1 + 3);

        assertThat(SERVICE.ledger(story.ticket))
                .filteredOn(mail -> mail.planned().quality() == Quality.CONTACT)
                .singleElement()
                .satisfies(mail -> assertThat(mail.progress().state()).isEqualTo(MailState.ERASED));
    }

    private static void decided(Story story, int mails) {
        RunningNotifications.await()
                .untilAsserted(() -> assertThat(SERVICE.ledger(story.ticket)).hasSize(mails));
    }

    private static void mailServerIsBack(Story story, int mails) {
        decided(story, mails);
        RunningNotifications.await()
                .until(() -> SERVICE.bean(TicketViews.class)
                        .find(story.ticket)
                        .blockOptional(Duration.ofSeconds(5))
                        .filter(current -> current.version() == story.events().size())
                        .isPresent());
        SERVICE.mailServerIsBack(story);
        RunningNotifications.await().until(() -> {
            SERVICE.clock.advance(Duration.ofMinutes(1));
            return SERVICE.ledger(story.ticket).stream().noneMatch(OutboxMail::isOpen);
        });
    }
}
