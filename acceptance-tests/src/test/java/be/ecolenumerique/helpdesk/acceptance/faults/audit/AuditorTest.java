package be.ecolenumerique.helpdesk.acceptance.faults.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ecolenumerique.helpdesk.acceptance.faults.audit.Evidence.Event;
import be.ecolenumerique.helpdesk.acceptance.faults.audit.Evidence.Mail;
import be.ecolenumerique.helpdesk.acceptance.faults.audit.Evidence.Published;
import be.ecolenumerique.helpdesk.acceptance.faults.audit.Evidence.Shown;
import be.ecolenumerique.helpdesk.backends.faults.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The auditor is content with what is sound, and names each damage. */
class AuditorTest {
    private static final String OPENING = Ledger.newKey();
    private static final String SCHEDULING = Ledger.newKey();
    private static final String COMMENT = Ledger.newKey();

    private final List<Ledger.Intent> intents = new ArrayList<>(List.of(
            new Ledger.Intent(OPENING, "open", "-"),
            new Ledger.Intent(SCHEDULING, "schedule-intervention", "TECH-1"),
            new Ledger.Intent(COMMENT, "comments", "TECH-1")));
    private final List<Ledger.Answer> answers = new ArrayList<>(List.of(
            new Ledger.Answer(OPENING, "TECH-1", 2),
            new Ledger.Answer(SCHEDULING, "TECH-1", 3),
            new Ledger.Answer(COMMENT, "TECH-1", 4)));
    private final List<Long> numbers = new ArrayList<>(List.of(1L, 2L, 3L));
    private final List<Event> log = new ArrayList<>(List.of(
            event(1, "ticket.opened", OPENING, true),
            event(2, "ticket.supplier-assigned", "", true),
            event(3, "ticket.intervention-scheduled", SCHEDULING, false),
            event(4, "ticket.comment-added", COMMENT, false)));
    private final List<Published> topic =
            new ArrayList<>(log.stream().map(AuditorTest::record).toList());
    private final Map<String, Shown> shown = new HashMap<>(Map.of(
            "TECH-1",
            new Shown(
                    "TECH-1",
                    "IN_PROGRESS",
                    4,
                    List.of("opened", "supplier-assigned", "intervention-scheduled", "comment-added"))));
    private final List<Mail> mails = new ArrayList<>(List.of(
            mail(Mailboxes.Kind.REFERENCE, 2),
            mail(Mailboxes.Kind.CONTACT, 3),
            mail(Mailboxes.Kind.TECHNICIAN, 3),
            mail(Mailboxes.Kind.MANAGER, 3),
            mail(Mailboxes.Kind.TECHNICIAN, 4)));
    private final List<Mail> refused = new ArrayList<>();

    private static Event event(long version, String type, String key, boolean byStaff) {
        return new Event("TECH-1", version, "event-" + version, type, "{\"text\":\"" + key + "\"}", byStaff);
    }

    private static Published record(Event event) {
        return new Published(event.ticket(), event.version(), event.id(), "{\"payload\":" + event.payload() + "}");
    }

    private static Mail mail(Mailboxes.Kind to, long version) {
        return new Mail(to, "TECH-1", "<" + version + "." + to + ">");
    }

    private Verdict verdict() {
        var evidence = new Evidence(new Ledger.Contents(intents, answers), numbers, log, topic, shown, mails, refused);
        return new Auditor(evidence).judge(new Verdict("test"), 1);
    }

    private void assertBroken(String... promises) {
        assertThat(verdict().lines().stream().filter(line -> !line.isKept()).map(Verdict.Line::what))
                .containsExactly(promises);
        assertThatThrownBy(() -> verdict().pronounce()).isInstanceOf(AssertionError.class);
    }

    @Test
    void givenSoundEvidence_whenJudged_thenEveryPromiseIsKept() {
        assertThat(verdict().isKept()).as(verdict().toString()).isTrue();
    }

    @Test
    void givenAnAcknowledgedWriteIsNotInTheLog_whenJudged_thenLost() {
        List.of(intents, answers).forEach(List::removeLast);
        intents.add(new Ledger.Intent("key-of-nothing", "comments", "TECH-1"));
        answers.add(new Ledger.Answer("key-of-nothing", "TECH-1", 4));

        assertBroken("acknowledged and lost", "applied and never intended");
    }

    @Test
    void givenAWriteIsInTheLogTwice_whenJudged_thenTwice() {
        var again = event(5, "ticket.comment-added", COMMENT, false);
        log.add(again);
        topic.add(record(again));
        mails.add(mail(Mailboxes.Kind.TECHNICIAN, 5));
        changeShown(events -> events.add("comment-added"));

        assertBroken("applied twice", "answers that the log contradicts");
    }

    @Test
    void givenAnIntentWasNeverAnswered_whenJudged_thenNamed() {
        answers.removeLast();

        assertBroken("intents never answered");
    }

    @Test
    void givenTwoAnswersToOneKey_whenTheyDiffer_thenUnequal() {
        answers.add(new Ledger.Answer(COMMENT, "TECH-1", 5));

        assertBroken("keys with unequal answers", "answers that the log contradicts");
    }

    @Test
    void givenANumberIsMissing_whenJudged_thenNamed() {
        numbers.remove(1);

        assertBroken("numbers missing in the log");
    }

    @Test
    void givenAVersionIsMissing_whenJudged_thenNamed() {
        log.set(3, event(5, "ticket.comment-added", COMMENT, false));
        topic.set(3, record(log.getLast()));

        assertBroken(
                "answers that the log contradicts", "tickets with a gap in the log", "tickets with a gap on the topic");
    }

    @Test
    void givenARecordIsMissing_whenJudged_thenNotOnTheTopic_andAGap() {
        topic.remove(2);

        assertBroken("events that are not on the topic", "tickets with a gap on the topic");
    }

    @Test
    void givenARecordCameAgainOrInAnotherText_whenJudged_thenOnlyTheOtherTextIsWrong() {
        topic.add(topic.getFirst());
        assertThat(verdict().isKept()).isTrue();
        topic.add(new Published("TECH-1", 4, "event-4", "{}"));

        assertBroken("records that the log does not hold so");
    }

    @Test
    void givenTheReadModelStoppedBeforeTheEnd_whenJudged_thenShownOtherwise() {
        changeShown(List::removeLast);

        assertBroken("tickets that the read model shows otherwise");
    }

    @Test
    void givenAMailIsMissing_whenJudged_thenLost_unlessItWasRefusedForGood() {
        var lost = mails.removeLast();
        assertBroken("mails lost");
        refused.add(lost);

        assertThat(verdict().isKept()).isTrue();
    }

    @Test
    void givenASecondMail_whenItHasAnIdOfItsOwn_thenTooMany() {
        mails.add(mail(Mailboxes.Kind.MANAGER, 9));

        assertBroken("mails too many");
    }

    @Test
    void givenSecondTransmissions_whenMoreThanThereWereWindows_thenNamed() {
        mails.add(mails.getFirst());
        assertThat(verdict().isKept()).isTrue();
        mails.add(mails.getFirst());

        assertBroken("second transmissions");
    }

    private void changeShown(Consumer<List<String>> change) {
        shown.computeIfPresent("TECH-1", (ticket, before) -> {
            var events = new ArrayList<>(before.events());
            change.accept(events);
            return new Shown(ticket, before.status(), events.size(), events);
        });
    }
}
