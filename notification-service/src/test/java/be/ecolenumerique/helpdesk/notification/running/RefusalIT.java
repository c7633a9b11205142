package be.ecolenumerique.helpdesk.notification.running;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.backends.mail.ReceivedMail;
import be.ecolenumerique.helpdesk.backends.mail.SmtpStage;
import be.ecolenumerique.helpdesk.notification.outbox.MailState;
import be.ecolenumerique.helpdesk.notification.outbox.OutboxMail;
import be.ecolenumerique.helpdesk.notification.policy.Template;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** mail-and-links: 5xx is final for RCPT and the data of one mail; anything else is an outage. */
class RefusalIT {
    private static final RunningNotifications SERVICE =
            RunningNotifications.prepared(RefusalIT.class).set("helpdesk.mail.keep-connections", "0");

    @BeforeAll
    static void start() {
        SERVICE.start();
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @AfterEach
    void behave() {
        SERVICE.smtp.behave();
    }

    @ParameterizedTest
    @CsvSource({
        "CONNECT, 554 5.3.2 no, connect",
        "CONNECT, 421 4.3.2 later, connect",
        "EHLO, 550 no, connect",
        "MAIL, 550 5.7.1 no, MAIL 550",
        "MAIL, 451 4.3.0 later, MAIL 451",
        "RCPT, 450 4.2.0 later, RCPT 450",
        "DATA, 451 4.3.0 later, DATA 451",
        "MESSAGE, 452 4.3.1 full, DATA 452"
    })
    void givenAnOutageAtAStage_whenItEnds_thenTheMailGoesOutOnce(SmtpStage stage, String reply, String reason) {
        SERVICE.smtp.answer(stage, reply);
        var story = new Story().opened().assigned();
        RunningNotifications.await()
                .untilAsserted(() -> assertThat(SERVICE.ledger(story.ticket))
                        .singleElement()
                        .satisfies(mail -> {
                            assertThat(mail.progress().state()).isEqualTo(MailState.WAITING);
                            assertThat(mail.progress().reason()).contains(reason);
                        }));

        SERVICE.smtp.behave();
        SERVICE.clock.advance(Duration.ofMinutes(15));
        SERVICE.awaitEnded(story, 1);

        assertThat(SERVICE.states(story)).containsExactly(MailState.SENT);
        assertThat(SERVICE.mailsTo(story.firm.mailbox())).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1 unknown, RCPT 550",
        "DATA, 554 5.7.1 no, DATA 554",
        "MESSAGE, 552 5.3.4 too big, DATA 552"
    })
    void givenARefusalOfTheMailItself_whenSent_thenItIsFinal(SmtpStage stage, String reply, String reason) {
        SERVICE.smtp.answer(stage, reply);
        var story = new Story().opened().assigned();
        SERVICE.awaitEnded(story, 1);

        assertThat(SERVICE.ledger(story.ticket)).singleElement().satisfies(mail -> {
            assertThat(mail.progress().state()).isEqualTo(MailState.REFUSED);
            assertThat(mail.progress().reason()).contains(reason);
        });
        assertThat(SERVICE.mailsTo(story.firm.mailbox())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = SmtpStage.class,
            names = {"CONNECT", "EHLO", "MAIL", "RCPT", "DATA", "MESSAGE"})
    void givenTheServerHangsUp_whenItIsWellAgain_thenTheMailGoesOutOnce(SmtpStage stage) {
        SERVICE.smtp.hangUp(stage);
        var story = new Story().opened().assigned();
        awaitAttempt(story);

        SERVICE.smtp.behave();
        SERVICE.clock.advance(Duration.ofMinutes(15));
        SERVICE.awaitEnded(story, 1);

        assertThat(SERVICE.mailsTo(story.firm.mailbox())).hasSize(1);
    }

    @Test
    void givenTheServerFallsSilent_whenTheBudgetIsSpent_thenAnotherAttempt() {
        SERVICE.smtp.stall(SmtpStage.RCPT);
        var story = new Story().opened().assigned();
        awaitAttempt(story);

        SERVICE.smtp.behave();
        SERVICE.clock.advance(Duration.ofMinutes(15));
        SERVICE.awaitEnded(story, 1);

        assertThat(SERVICE.mailsTo(story.firm.mailbox())).hasSize(1);
    }

    @Test
    void givenACutAfterTheData_whenSentAgain_thenTheMessageIdIsTheSame() {
        SERVICE.smtp.keepAndHangUp();
        var story = new Story().opened().assigned();
        awaitAttempt(story);

        SERVICE.smtp.behave();
        SERVICE.clock.advance(Duration.ofMinutes(15));
        SERVICE.awaitEnded(story, 1);

        assertThat(SERVICE.smtp.mailbox().to(story.firm.mailbox()))
                .hasSize(2)
                .extracting(ReceivedMail::messageId)
                .containsOnly(SERVICE.ledger(story.ticket).getFirst().messageId());
    }

    @Test
    void givenTheSchoolsServerRefusesForGood_whenScheduled_thenTheTechnicianGetsAMailOfItsOwn() {
        var story = new Story();
        SERVICE.smtp.refuse(story.teacher.email(), "550 5.1.1 unknown");
        story.opened().assigned().scheduled();
        SERVICE.awaitEnded(story, 1 + 3 + 1);

        assertThat(SERVICE.mailsTo(story.teacher.email())).isEmpty();
        assertThat(SERVICE.mailsTo(story.technician.email()))
                .containsExactlyInAnyOrder(
                        "Intervention prévue le lundi 2 mars 2026 à 9h00", "L'école n'a pas pu être prévenue");
        assertThat(SERVICE.states(story))
                .filteredOn(state -> state == MailState.REFUSED)
                .hasSize(1);
    }

    /** What follows a refusal is written with it, so there is nothing to wait for once all have their end. */
    @Test
    void givenTheTechniciansAddressIsRefusedToo_whenToldOfTheSchools_thenNobodyIsToldOfThat() {
        var story = new Story();
        SERVICE.smtp.refuse(story.teacher.email(), "550 5.1.1 unknown");
        SERVICE.smtp.refuse(story.technician.email(), "550 5.1.1 unknown");
        story.opened().assigned().scheduled();
        SERVICE.awaitEnded(story, 1 + 3 + 1);

        assertThat(SERVICE.states(story))
                .filteredOn(state -> state == MailState.REFUSED)
                .as("the school's, the technician's, the notice")
                .hasSize(3);
        assertThat(SERVICE.mailsTo(story.technician.email())).isEmpty();
        assertThat(SERVICE.ledger(story.ticket))
                .filteredOn(mail -> mail.planned().template() == Template.SCHOOL_REFUSED)
                .hasSize(1);
    }

    private static void awaitAttempt(Story story) {
        RunningNotifications.await()
                .until(() -> SERVICE.ledger(story.ticket).stream()
                        .map(OutboxMail::progress)
                        .anyMatch(p -> p.attempts() == 1 && p.state() == MailState.WAITING));
    }
}
