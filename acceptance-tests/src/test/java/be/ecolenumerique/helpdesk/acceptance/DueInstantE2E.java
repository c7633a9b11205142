package be.ecolenumerique.helpdesk.acceptance;

import static be.ecolenumerique.helpdesk.acceptance.people.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.acceptance.people.Company;
import be.ecolenumerique.helpdesk.acceptance.people.EnStaff;
import be.ecolenumerique.helpdesk.acceptance.people.SchoolContact;
import be.ecolenumerique.helpdesk.acceptance.people.Story;
import be.ecolenumerique.helpdesk.acceptance.people.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The due instant: 15 days later at the same local time, and not a moment later (behaviour §4, « the due instant »; tutoriel §5). */
class DueInstantE2E {
    private final Story story = Story.begin();
    private final EnStaff technician = story.technician("Quentin");
    private final EnStaff manager = story.manager("Sophie");
    private final Company acme = story.company("ACME", manager);
    private final SchoolContact teacher = story.teacher("Enseignant");
    private final Ticket ticket = technician.opens(teacher, acme);

    @Test
    void givenTheClocksChangeInBetween_whenCompleted_thenDueAtTheSameLocalTime15DaysLater_forGood() {
        Instant change = Story.BRUSSELS.getRules().nextTransition(story.now()).getInstant();
        story.passUntil(change.minus(Duration.ofDays(5)));

        completed();

        JsonNode completion = technician.history(ticket).getLast();
        ZonedDateTime at = Instant.parse(completion.required("at").asString()).atZone(Story.BRUSSELS);
        assertThat(completion.required("content").required("dueAt").asString())
                .isEqualTo(at.plusDays(15).toInstant().toString());
        assertThat(technician.dueInstantOf(ticket)).isEqualTo(at.plusDays(15).toInstant());
    }

    @Test
    void givenTheDueInstant_whenItHasPassed_thenNobodyAnswersAnyMore_andTheTicketClosesHoweverLate() {
        completed();
        var page = teacher.opensLinkOf(ticket);
        page.shows();

        story.passUntil(technician.dueInstantOf(ticket).plus(Duration.ofDays(40)));

        assertThat(technician.tries(ticket, "approve", Map.of())).is(refused(409, "deadline-passed"));
        assertThat(teacher.withAccount().tries(ticket, "reopen", Map.of("reason", "Trop tard")))
                .is(refused(409, "deadline-passed"));
        page.approves();
        assertThat(technician.lettersOf(ticket, "closed-automatically").addresses())
                .containsExactlyInAnyOrder(
                        acme.email(),
                        technician.email(),
                        story.managersMailbox().address(),
                        teacher.email());
        assertThat(technician.sees(ticket).required("status").asString()).isEqualTo("CLOSED");
        JsonNode closed = technician.history(ticket).getLast();
        assertThat(closed.required("event").asString()).isEqualTo("closed-automatically");
        assertThat(closed.required("by").required("role").asString()).isEqualTo("approval-service");
    }

    private void completed() {
        acme.schedules(ticket, story.today().plusDays(1).atTime(9, 0), "Bonjour");
        acme.completes(ticket, "Écran remplacé");
    }
}
