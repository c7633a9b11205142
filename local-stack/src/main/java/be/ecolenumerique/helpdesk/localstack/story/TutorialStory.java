package be.ecolenumerique.helpdesk.localstack.story;

import static be.ecolenumerique.helpdesk.localstack.TutorialPerson.OTHER_SUPPLIER;
import static be.ecolenumerique.helpdesk.localstack.TutorialPerson.SUPPLIER;
import static be.ecolenumerique.helpdesk.localstack.TutorialPerson.SUPPLIER_MANAGER;
import static be.ecolenumerique.helpdesk.localstack.TutorialPerson.SUPPLIER_SECONDARY;
import static be.ecolenumerique.helpdesk.localstack.TutorialPerson.TEACHER;
import static be.ecolenumerique.helpdesk.localstack.TutorialPerson.TECHNICIAN;

import be.ecolenumerique.helpdesk.backends.mail.ReceivedMail;
import be.ecolenumerique.helpdesk.localstack.ClockOffset;
import be.ecolenumerique.helpdesk.localstack.TutorialPerson;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The suppliers' tutorial, played through the front door on real components: two companies are registered, TECH-172 to TECH-175 are opened in
 * order, and TECH-175 goes through its whole life: assigned, scheduled, completed, reopened by the school, scheduled and completed again,
 * closed after 15 days without an answer.
 */
public final class TutorialStory {

    private static final String TECH_175 = "TECH-175";

    private final Desk desk;
    private final Post post;
    private final Narrator narrator;
    private final ClockOffset clock;
    private final String managerMailbox;

    public TutorialStory(Ground ground, Consumer<String> out) {
        this.desk = new Desk(ground.door(), ground.tokens());
        this.post = new Post(ground.mail());
        this.narrator = new Narrator(out);
        this.clock = ground.clock();
        this.managerMailbox = ground.managerMailbox();
    }

    public void play() {
        narrator.chapter("chapter.registration");
        var supplier = companiesAreRegistered();
        narrator.chapter("chapter.opening");
        ticketsAreOpened(supplier);
        narrator.chapter("chapter.handling");
        var toSchool = interventionTakesPlace("message.first", "summary.first");
        narrator.chapter("chapter.reopening");
        schoolReopens(SchoolPage.linkedIn(toSchool));
        interventionTakesPlace("message.second", "summary.second");
        narrator.chapter("chapter.waiting");
        fifteenDaysPass();
        narrator.chapter("chapter.end");
    }

    private String companiesAreRegistered() {
        var supplier = register(SUPPLIER);
        desk.does(SUPPLIER_MANAGER, "/suppliers/" + supplier + "/members", Map.of("email", SUPPLIER_SECONDARY.email()));
        narrator.deed("deed.member", SUPPLIER_MANAGER.fullName(), SUPPLIER_SECONDARY.email(), SUPPLIER.fullName());
        register(OTHER_SUPPLIER);
        return supplier;
    }

    private String register(TutorialPerson company) {
        var answer = desk.does(
                SUPPLIER_MANAGER,
                "/suppliers",
                Map.of("name", company.fullName(), "referenceMailbox", company.email(), "language", "fr"));
        narrator.deed("deed.register", SUPPLIER_MANAGER.fullName(), company.fullName(), company.email());
        return answer.json().get("id").asString();
    }

    private void ticketsAreOpened(String supplier) {
        for (int opened = 0; opened < 3; opened++) {
            var reference = open(TutorialTicket.assignedTo(supplier));
            narrator.deed("deed.open-assigned", TECHNICIAN.fullName(), reference, SUPPLIER.fullName());
            tellMail(SUPPLIER.email());
        }
        narrator.deed("deed.open", TECHNICIAN.fullName(), open(TutorialTicket.unassigned()));
        desk.does(TECHNICIAN, "/tickets/" + TECH_175 + "/assign-supplier", Map.of("supplier", supplier));
        narrator.deed("deed.assign", TECHNICIAN.fullName(), TECH_175, SUPPLIER.fullName());
        tellMail(SUPPLIER.email());
        tellList(SUPPLIER_SECONDARY, "open");
    }

    private String open(Map<String, ?> ticket) {
        return desk.does(TECHNICIAN, "/tickets", ticket).json().get("reference").asString();
    }

    /** Scheduled for the next open day, and completed then; answers the mail that asks the school. */
    private ReceivedMail interventionTakesPlace(String message, String summary) {
        var appointment = Appointment.afterTheDayOf(
                desk.ticket(SUPPLIER, TECH_175).get("updatedAt").asString());
        desk.does(
                SUPPLIER,
                path("schedule-intervention"),
                Map.of("at", appointment.local(), "message", Narrator.sentence(message, appointment.inWords())));
        narrator.deed("deed.schedule", SUPPLIER.fullName(), appointment.inWords());
        tellMail(TECHNICIAN.email(), managerMailbox, TEACHER.email());
        tellList(SUPPLIER, "open");

        clock.pass(appointment.untilItIsOver());
        narrator.deed("deed.complete", SUPPLIER_SECONDARY.fullName());
        desk.does(SUPPLIER_SECONDARY, path("complete-intervention"), Map.of("summary", Narrator.sentence(summary)));
        var mails = tellMail(TECHNICIAN.email(), managerMailbox, TEACHER.email());
        tellList(SUPPLIER_SECONDARY, "open");
        return mailTo(TEACHER, mails);
    }

    private void schoolReopens(SchoolPage page) {
        page.open();
        page.reopen(Narrator.sentence("reason"));
        narrator.deed("deed.reopen", TEACHER.fullName(), Narrator.sentence("reason"));
        tellMail(SUPPLIER.email(), TECHNICIAN.email(), managerMailbox);
        awaitStatus("OPEN");
        tellList(SUPPLIER, "open");
    }

    private void fifteenDaysPass() {
        daysPass(8);
        tellMail(TEACHER.email());
        daysPass(5);
        tellMail(TEACHER.email());
        daysPass(2);
        tellMail(SUPPLIER.email(), TECHNICIAN.email(), managerMailbox, TEACHER.email());
        awaitStatus("CLOSED");
        tellList(SUPPLIER, "all");
    }

    private void daysPass(int days) {
        clock.pass(Duration.ofDays(days));
        narrator.deed("deed.days", days);
    }

    private void awaitStatus(String status) {
        Patience.until(
                () -> Narrator.sentence("status.missing", TECH_175, Narrator.status(status)),
                () -> Optional.of(desk.ticket(TECHNICIAN, TECH_175))
                        .filter(ticket -> ticket.get("status").asString().equals(status)));
    }

    private List<ReceivedMail> tellMail(String... recipients) {
        var mails = post.expect(recipients);
        mails.forEach(mail -> narrator.mail(mail.recipient(), mail.subject()));
        return mails;
    }

    private static ReceivedMail mailTo(TutorialPerson person, List<ReceivedMail> mails) {
        return mails.stream()
                .filter(mail -> mail.recipient().equals(person.email()))
                .findFirst()
                .orElseThrow();
    }

    private void tellList(TutorialPerson reader, String view) {
        narrator.list(view, reader.fullName());
        desk.list(reader, view)
                .forEach(ticket -> narrator.row(
                        ticket.get("reference").asString(),
                        ticket.get("summary").asString(),
                        ticket.get("status").asString(),
                        ticket.path("creator").path("name").asString(""),
                        ticket.path("assignee").path("name").asString("--")));
    }

    private static String path(String command) {
        return "/tickets/" + TECH_175 + "/" + command;
    }
}
