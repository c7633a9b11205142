package be.ecolenumerique.helpdesk.acceptance;

import static be.ecolenumerique.helpdesk.acceptance.people.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.acceptance.people.Company;
import be.ecolenumerique.helpdesk.acceptance.people.EnStaff;
import be.ecolenumerique.helpdesk.acceptance.people.FrenchDate;
import be.ecolenumerique.helpdesk.acceptance.people.SchoolContact;
import be.ecolenumerique.helpdesk.acceptance.people.Story;
import be.ecolenumerique.helpdesk.acceptance.people.Ticket;
import be.ecolenumerique.helpdesk.localstack.Answer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** When the supplier comes, and what is said of it (behaviour §4, schedule to complete; tutoriel §4). */
class AppointmentE2E {
    private final Story story = Story.begin();
    private final EnStaff technician = story.technician("Quentin");
    private final EnStaff manager = story.manager("Sophie");
    private final Company acme = story.company("ACME", manager);
    private final SchoolContact teacher = story.teacher("Enseignant");
    private final Ticket ticket = technician.opens(teacher, acme);

    @Test
    void givenNoDate_whenScheduled_thenRefused_andTheMessageIsOptional() {
        assertThat(acme.person().tries(ticket, "schedule-intervention", Map.of("message", "Bonjour")))
                .is(refused(400, "malformed"));

        schedule(story.today().plusDays(3).atTime(9, 0)).succeeded();

        String sentence = "Bonjour, l'intervention est prévue le "
                + FrenchDate.of(story.today().plusDays(3).atTime(9, 0));
        assertThat(technician.sees(ticket).required("appointment").has("message"))
                .isFalse();
        technician.inbox().receives(ticket, sentence);
        teacher.inbox().receives(ticket, sentence);
    }

    @Test
    void givenTheCalendar_whenScheduled_thenTodayAtTheEarliest_andTwoYearsAheadAtMost() {
        story.passToNoon();
        LocalDate today = story.today();

        assertThat(schedule(today.minusDays(1).atTime(23, 59))).is(refused(409, "appointment-before-today"));
        assertThat(schedule(today.plusYears(2).plusDays(1).atTime(0, 0))).is(refused(409, "appointment-too-far"));
        schedule(today.atTime(8, 0)).succeeded();
        acme.reschedules(ticket, today.plusYears(2).atTime(23, 59));
        assertThat(acme.person()
                        .tries(
                                ticket,
                                "reschedule-intervention",
                                at(today.minusDays(1).atTime(12, 0))))
                .is(refused(409, "appointment-before-today"));
    }

    @Test
    void givenTheClocksGoForward_whenScheduledInTheSkippedHour_thenRefused() {
        ZoneOffsetTransition gap = nextTransition(ZoneOffsetTransition::isGap);

        assertThat(schedule(gap.getDateTimeBefore().plusMinutes(30))).is(refused(400, "malformed"));
        schedule(gap.getDateTimeAfter()).succeeded();
    }

    @Test
    void givenTheClocksGoBack_whenScheduledInTheDoubledHour_thenTheEarlierIsMeant() {
        ZoneOffsetTransition overlap = nextTransition(ZoneOffsetTransition::isOverlap);
        LocalDateTime twice = overlap.getDateTimeAfter().plusMinutes(30);

        schedule(twice).succeeded();

        assertThat(technician
                        .sees(ticket)
                        .required("appointment")
                        .required("at")
                        .asString())
                .isEqualTo(twice.toInstant(overlap.getOffsetBefore()).toString());
    }

    @Test
    void givenAnAppointment_whenCancelled_thenAReasonIsNeeded_andTheTicketIsOpenAgain() {
        acme.schedules(ticket, story.today().plusDays(3).atTime(9, 0), "Bonjour");
        assertThat(acme.person().tries(ticket, "cancel-intervention", Map.of("reason", " ")))
                .is(refused(400, "malformed"));

        acme.cancels(ticket, "Pièce manquante");

        JsonNode seen = acme.person().sees(ticket);
        assertThat(seen.required("status").asString()).isEqualTo("OPEN");
        assertThat(seen.has("appointment")).isFalse();
        assertThat(acme.person().tries(ticket, "cancel-intervention", Map.of("reason", "Autre")))
                .is(refused(409, "wrong-status"));
    }

    @Test
    void givenAnAppointment_whenCompletedBeforeItsTime_thenAllowed_withASummaryOfAtMost5000Characters() {
        acme.schedules(ticket, story.today().plusDays(3).atTime(9, 0), "Bonjour");
        assertThat(complete(Map.of())).is(refused(400, "malformed"));
        assertThat(complete(Map.of("summary", "  "))).is(refused(400, "malformed"));
        assertThat(complete(Map.of("summary", "🔧".repeat(5_001)))).is(refused(400, "malformed"));

        complete(Map.of("summary", " " + "🔧".repeat(5_000) + " ")).succeeded();

        JsonNode seen = technician.sees(ticket);
        assertThat(seen.required("status").asString()).isEqualTo("COMPLETED");
        assertThat(seen.required("completion").required("summary").asString()).isEqualTo("🔧".repeat(5_000));
    }

    @Test
    void givenEnStaff_whenItSchedulesOrCompletes_thenRefused_forThatIsTheSuppliersPart() {
        assertThat(technician.tries(
                        ticket,
                        "schedule-intervention",
                        at(story.today().plusDays(1).atTime(9, 0))))
                .is(refused(403, "forbidden"));
        assertThat(manager.tries(ticket, "complete-intervention", Map.of("summary", "Fait")))
                .is(refused(403, "forbidden"));
    }

    private Answer schedule(LocalDateTime local) {
        return acme.person().tries(ticket, "schedule-intervention", at(local));
    }

    private Answer complete(Map<String, String> body) {
        return acme.person().tries(ticket, "complete-intervention", body);
    }

    private static Map<String, String> at(LocalDateTime local) {
        return Map.of("at", local.toString());
    }

    private ZoneOffsetTransition nextTransition(Predicate<ZoneOffsetTransition> kind) {
        var rules = Story.BRUSSELS.getRules();
        var next = rules.nextTransition(story.now());
        return kind.test(next) ? next : rules.nextTransition(next.getInstant());
    }
}
