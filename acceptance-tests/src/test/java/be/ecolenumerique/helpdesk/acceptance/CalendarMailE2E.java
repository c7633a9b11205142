package be.ecolenumerique.helpdesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.acceptance.people.CalendarEntry;
import be.ecolenumerique.helpdesk.acceptance.people.Company;
import be.ecolenumerique.helpdesk.acceptance.people.EnStaff;
import be.ecolenumerique.helpdesk.acceptance.people.Letters;
import be.ecolenumerique.helpdesk.acceptance.people.SchoolContact;
import be.ecolenumerique.helpdesk.acceptance.people.SchoolPage;
import be.ecolenumerique.helpdesk.acceptance.people.Story;
import be.ecolenumerique.helpdesk.acceptance.people.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;

/** The school contact's calendar, and a contact who is replaced (behaviour §5, iTIP and « contact changed »). */
class CalendarMailE2E {
    private final Story story = Story.begin();
    private final EnStaff technician = story.technician("Quentin");
    private final EnStaff manager = story.manager("Sophie");
    private final Company acme = story.company("ACME", manager);
    private final SchoolContact teacher = story.teacher("Enseignant");
    private final LocalDateTime tomorrow = story.today().plusDays(1).atTime(9, 0);
    private final Ticket ticket = technician.opens(teacher, acme);

    @Test
    void givenACalendar_whenTheTicketGoesItsWayTwice_thenOneUid_aRisingSequence_andOneHour() {
        acme.schedules(ticket, tomorrow, "Bonjour");
        acme.reschedules(ticket, tomorrow.plusDays(1));
        acme.cancels(ticket, "Absent");
        acme.schedules(ticket, tomorrow.plusDays(2), "Bonjour");
        acme.completes(ticket, "Plus tôt que prévu");
        technician.reopens(ticket, "Toujours en panne");
        acme.schedules(ticket, tomorrow.plusDays(3), "Bonjour");
        technician.withdraws(ticket, "Matériel volé");
        technician.lettersOf(ticket, "withdrawn");

        var entries = teacher.inbox().about(ticket).stream()
                .filter(mail -> mail.calendar().isPresent())
                .map(CalendarEntry::in)
                .toList();

        assertThat(entries)
                .extracting(CalendarEntry::method)
                .containsExactly("REQUEST", "REQUEST", "CANCEL", "REQUEST", "CANCEL", "REQUEST", "CANCEL");
        assertThat(entries)
                .extracting(CalendarEntry::uid)
                .containsOnly(entries.getFirst().uid());
        assertThat(entries)
                .extracting(CalendarEntry::sequence)
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(entries.getFirst().start())
                .isEqualTo(tomorrow.format(DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss")));
        assertThat(entries).extracting(CalendarEntry::duration).containsOnly("PT1H");
    }

    @Test
    void givenAnAppointmentThatIsOver_whenCompleted_thenTheSchoolsCalendarKeepsIt_andNobodyElseHasOne() {
        acme.schedules(ticket, tomorrow, "Bonjour");
        technician.lettersOf(ticket, "intervention-scheduled");
        story.pass(Duration.ofDays(3));
        acme.completes(ticket, "Écran remplacé");

        Letters scheduled = technician.lettersOf(ticket, "intervention-scheduled");
        Letters completed = technician.lettersOf(ticket, "intervention-completed");
        assertThat(scheduled.to(technician.email()).calendar()).isEmpty();
        assertThat(scheduled.to(managersMailbox()).calendar()).isEmpty();
        assertThat(completed.to(teacher.email()).calendar()).isEmpty();
    }

    @Test
    void givenAnAppointment_whenTheContactChanges_thenTheNewOneIsInvited_andTheOldOnesEntryIsCancelled() {
        acme.schedules(ticket, tomorrow, "Bonjour");
        var held = CalendarEntry.in(
                technician.lettersOf(ticket, "intervention-scheduled").to(teacher.email()));
        SchoolContact colleague = story.teacher("Collègue");

        technician.changesContact(ticket, colleague);

        Letters letters = technician.lettersOf(ticket, "contact-changed");
        assertThat(letters.addresses()).containsExactlyInAnyOrder(colleague.email(), teacher.email());
        var invitation = CalendarEntry.in(letters.to(colleague.email()));
        var cancellation = CalendarEntry.in(letters.to(teacher.email()));
        assertThat(invitation.method()).isEqualTo("REQUEST");
        assertThat(invitation.start()).isEqualTo(held.start());
        assertThat(cancellation.method()).isEqualTo("CANCEL");
        assertThat(cancellation.uid()).isEqualTo(held.uid());
        assertThat(cancellation.sequence()).isGreaterThan(held.sequence());
    }

    @Test
    void givenACompletedTicket_whenTheContactChanges_thenTheNewOneGetsALinkOfItsOwn_withTheSameInstant() {
        completed();
        Instant dueAt = technician.dueInstantOf(ticket);
        SchoolPage old = teacher.opensLinkOf(ticket);
        SchoolContact colleague = story.teacher("Collègue");

        technician.changesContact(ticket, colleague);

        Letters letters = technician.lettersOf(ticket, "contact-changed");
        assertThat(letters.addresses()).containsExactly(colleague.email());
        assertThat(letters.to(colleague.email()).text()).contains("Écran remplacé", "/answers/");
        assertThat(colleague.opensLinkOf(ticket).link()).isNotEqualTo(old.link());
        assertThat(technician.dueInstantOf(ticket)).isEqualTo(dueAt);
    }

    private void completed() {
        acme.schedules(ticket, tomorrow, "Bonjour");
        acme.completes(ticket, "Écran remplacé");
    }

    private String managersMailbox() {
        return story.managersMailbox().address();
    }
}
