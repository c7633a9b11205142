package be.ecolenumerique.helpdesk.notification.running;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.notification.deciding.TicketViews;
import be.ecolenumerique.helpdesk.notification.outbox.MailState;
import be.ecolenumerique.helpdesk.notification.outbox.Outbox;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Duration;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import reactor.core.publisher.Mono;

/** An outbox document that this release can not read is seen by an operator, holds nobody else up, and is never given up. */
@ExtendWith(OutputCaptureExtension.class)
class UnreadableOutboxIT {
    private static final String TEXT_OF_THE_EVENT = "event";

    private final RunningNotifications service = RunningNotifications.started(UnreadableOutboxIT.class);
    private final Story story = new Story();
    private String legible = "";

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void givenAnUnreadableEvent_whenLookedAtManyTimes_thenMarkedAndLoggedOnce_andOnlyItsRecipientWaits(
            CapturedOutput log) {
        assignmentBecomesUnreadable();
        story.scheduled().completed().closed();

        awaitHealth("\"unreadable\":1.0");
        RunningNotifications.await().untilAsserted(() -> {
            service.clock.advance(Duration.ofMinutes(1));
            assertThat(service.mailsTo(story.teacher.email())).hasSize(3);
        });
        assertThat(service.mailsTo(story.firm.mailbox())).isEmpty();
        assertThat(log.toString().split(eventId() + " can not be read and wait", -1))
                .hasSize(2);
        assertThat(Http.get(service.management("/actuator/prometheus"), "").body())
                .containsPattern("helpdesk_mails_unreadable\\{[^}]*} 1\\.0");
        assertThat(Http.get(service.uri("/api/v1/tickets/" + story.ticket + "/mails"), operator())
                        .body())
                .contains("\"unreadable\":[{\"event\":\"" + eventId() + "\",\"version\":2,");
    }

    @Test
    void givenAnUnreadableEvent_whenTheServiceThatCanReadItStarts_thenItsMailGoesOutFirst() {
        assignmentBecomesUnreadable();
        story.scheduled().completed().closed();
        awaitHealth("\"unreadable\":1.0");

        change(legible);
        service.stop().start();
        RunningNotifications.await().untilAsserted(() -> {
            service.clock.advance(Duration.ofMinutes(1));
            assertThat(service.states(story)).hasSize(1 + 3 + 3 + 4).containsOnly(MailState.SENT);
        });

        assertThat(service.mailsTo(story.firm.mailbox()))
                .containsExactly(
                        "Une demande est attribuée à votre société : Exemple de ticket",
                        "Demande clôturée automatiquement");
        awaitHealth("\"unreadable\":0.0");
    }

    @Test
    void givenATicketThatCannotBeRead_whenItsMailIsDue_thenItWaitsWithAReason_untilItCanBeRead() {
        service.smtp.stop();
        story.opened().assigned();
        RunningNotifications.await()
                .until(() -> service.bean(TicketViews.class)
                        .find(story.ticket)
                        .blockOptional()
                        .filter(current -> current.version() == 2)
                        .isPresent());
        var view = ticket().getString("view");
        changeTicket("{");
        service.mailServerIsBack(story);
        RunningNotifications.await().untilAsserted(() -> {
            service.clock.advance(Duration.ofMinutes(1));
            assertThat(service.ledger(story.ticket))
                    .allSatisfy(mail -> assertThat(mail.progress().reason()).contains("preparation"));
        });

        changeTicket(view);
        RunningNotifications.await().untilAsserted(() -> {
            service.clock.advance(Duration.ofMinutes(1));
            assertThat(service.states(story)).containsExactly(MailState.SENT);
        });
    }

    private Document ticket() {
        return Objects.requireNonNull(
                Mono.from(tickets().find(eq("_id", story.ticket.toString()))).block());
    }

    private void changeTicket(String view) {
        Mono.from(tickets().updateOne(eq("_id", story.ticket.toString()), Updates.set("view", view)))
                .block();
    }

    private MongoCollection<Document> tickets() {
        return service.database().getCollection(TicketViews.COLLECTION);
    }

    private void assignmentBecomesUnreadable() {
        service.smtp.stop();
        story.opened().assigned();
        RunningNotifications.await()
                .until(() -> service.ledger(story.ticket).stream()
                        .anyMatch(mail -> mail.progress().attempts() > 0));
        legible = document().getString(TEXT_OF_THE_EVENT);
        change("{");
        RunningNotifications.await().until(this::isWithNobody);
        service.smtp.startAgain();
        service.clock.advance(Duration.ofMinutes(15));
    }

    private void awaitHealth(String detail) {
        RunningNotifications.await()
                .untilAsserted(() -> assertThat(Http.get(service.management("/actuator/health"), "")
                                .body())
                        .contains(detail));
    }

    private void change(String text) {
        Mono.from(outbox().updateOne(eq("_id", eventId()), Updates.set(TEXT_OF_THE_EVENT, text)))
                .block();
    }

    private boolean isWithNobody() {
        return document().getList("mails", Document.class).stream()
                .allMatch(mail -> mail.getString("state").equals(MailState.WAITING.word()));
    }

    private Document document() {
        return Objects.requireNonNull(
                Mono.from(outbox().find(eq("_id", eventId()))).block());
    }

    private MongoCollection<Document> outbox() {
        return service.database().getCollection(Outbox.COLLECTION);
    }

    private String eventId() {
        return story.events().get(1).eventId();
    }

    private static String operator() {
        return RunningNotifications.ISSUER.token("operator").roles("operator").signed();
    }
}
