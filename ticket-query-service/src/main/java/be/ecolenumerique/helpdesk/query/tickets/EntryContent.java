package be.ecolenumerique.helpdesk.query.tickets;

import be.ecolenumerique.helpdesk.contracts.TicketEvent.CancellationCause;
import be.ecolenumerique.helpdesk.query.answers.PersonView;
import be.ecolenumerique.helpdesk.query.answers.SupplierView;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an event says beyond its name; {@code text} is what somebody typed: a comment, message, reason or summary. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        oneOf = {
            EntryContent.Text.class,
            EntryContent.Comment.class,
            EntryContent.Assignment.class,
            EntryContent.Persons.class,
            EntryContent.Intervention.class,
            EntryContent.Cancellation.class,
            EntryContent.Completion.class,
            EntryContent.SchoolsAnswer.class,
            EntryContent.Reminder.class
        })
public sealed interface EntryContent {
    record Text(String text) implements EntryContent {}

    /** @param internal seen by EN staff alone */
    record Comment(String text, boolean internal) implements EntryContent {}

    /** @param formerSupplier for EN staff alone */
    record Assignment(SupplierView supplier, @Nullable SupplierView formerSupplier) implements EntryContent {}

    /** Who is assignee, participant, technician or contact now, and who was before. */
    record Persons(@Nullable PersonView person, @Nullable PersonView former) implements EntryContent {}

    record Intervention(Instant appointment, @Nullable String text) implements EntryContent {}

    record Cancellation(CancellationCause cause, @Nullable String text) implements EntryContent {}

    /** @param dueAt from then on the ticket closes by itself */
    record Completion(String text, Instant dueAt) implements EntryContent {}

    /** @param onSchoolsBehalf given by EN staff */
    record SchoolsAnswer(boolean onSchoolsBehalf, @Nullable String text) implements EntryContent {}

    record Reminder(int daysLeft) implements EntryContent {}
}
