package be.ecolenumerique.helpdesk.approval.web;

import static org.awaitility.Awaitility.await;

import be.ecolenumerique.helpdesk.approval.RunningService;
import be.ecolenumerique.helpdesk.approval.TicketStory;
import be.ecolenumerique.helpdesk.approval.commands.CommandEndpoint.Received;
import be.ecolenumerique.helpdesk.approval.pending.PendingApprovals;
import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A ticket of its own that waits for its school, and the link that the school was sent. */
final class SchoolsLink {
    static final Instant COMPLETED = TicketStory.MORNING;
    static final Instant DUE = COMPLETED.plus(Duration.ofDays(15));
    private static final AtomicInteger NUMBERS = new AtomicInteger(2000);

    private final RunningService service;
    private final TicketStory story;
    private final EventEnvelope<TicketEvent> completed;
    private final PersonId contact;

    private SchoolsLink(RunningService service, TicketStory story, EventEnvelope<TicketEvent> completed) {
        this.service = service;
        this.story = story;
        this.completed = completed;
        this.contact = story.contact();
    }

    static SchoolsLink pending(RunningService service) {
        return pending(service, "Exemple de ticket", "Alimentation remplacée");
    }

    static SchoolsLink pending(RunningService service, String summary, String done) {
        var link = early(service, summary, done);
        return link.happens(link.completed());
    }

    /** The projection has yet to come to the completion. */
    static SchoolsLink early(RunningService service) {
        return early(service, "Exemple de ticket", "Alimentation remplacée");
    }

    private static SchoolsLink early(RunningService service, String summary, String done) {
        var story = TicketStory.of(NUMBERS.incrementAndGet());
        service.topic().publish(story.opened(summary, "Ecole de Borlon"));
        return new SchoolsLink(service, story, story.completed(COMPLETED, done, DUE));
    }

    EventEnvelope<TicketEvent> completed() {
        return completed;
    }

    TicketStory story() {
        return story;
    }

    String completion() {
        return completed.eventId();
    }

    PersonId contact() {
        return contact;
    }

    String token() {
        return service.key().token(story.ticket(), completion(), contact, DUE);
    }

    /** What happens next, seen by the projection when this returns. */
    SchoolsLink happens(EventEnvelope<TicketEvent> event) {
        service.topic().publish(event);
        await().until(() -> version() >= event.sequence());
        return this;
    }

    /** The answers of the school that reached the command service for this ticket. */
    List<Received> answers() {
        String path = "/api/v1/tickets/" + story.ticket() + "/";
        return service.commands().received().stream()
                .filter(c -> c.line().endsWith(path + "approve") || c.line().endsWith(path + "reopen"))
                .toList();
    }

    private long version() {
        return service.bean(PendingApprovals.class)
                .find(story.ticket())
                .map(seen -> seen.version())
                .defaultIfEmpty(0L)
                .blockOptional()
                .orElseThrow();
    }
}
