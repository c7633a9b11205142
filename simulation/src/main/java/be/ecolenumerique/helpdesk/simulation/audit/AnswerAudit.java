package be.ecolenumerique.helpdesk.simulation.audit;

import be.ecolenumerique.helpdesk.command.aggregate.Answer;
import be.ecolenumerique.helpdesk.command.domain.TicketCommand;
import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.simulation.people.Ledger;
import be.ecolenumerique.helpdesk.simulation.people.Ledger.Said;
import be.ecolenumerique.helpdesk.simulation.people.Ledger.Wish;
import be.ecolenumerique.helpdesk.simulation.services.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What people were told against what is stored. */
record AnswerAudit(Stored log, Ledger ledger, Consumer<Violation> found) {

    void audit() {
        ledger.wishes().forEach(this::wish);
    }

    private void wish(Wish wish) {
        List<Stored.Commit> commits = log.withKey(wish.key());
        for (Said said : wish.said()) {
            switch (said.reply()) {
                case Reply.Accepted accepted -> accepted(wish, said, accepted.answer(), commits);
                case Reply.Refused refused -> refused(wish, said, refused, commits);
                case Reply.Unknown _ -> {}
            }
        }
    }

    private void accepted(Wish wish, Said said, Answer answer, List<Stored.Commit> commits) {
        if (commits.isEmpty()) {
            require(
                    isRepeat(wish, said),
                    "what is acknowledged is in the log",
                    wish + " was acknowledged with version " + answer.version());
            return;
        }
        EventEnvelope<TicketEvent> last = commits.getFirst().events().getLast();
        boolean saidBefore = commits.getFirst().number() > said.logBefore() && isRepeat(wish, said);
        require(
                answer.version() == last.sequence() || saidBefore,
                "equal answers under a key",
                wish + " was told version " + answer.version() + ", stored as " + last.sequence());
        if (saidBefore) {
            return; // it was so already, and was asked for again when it was so no more
        }
        boolean between = !last.time().isBefore(wish.from().minus(Duration.ofMillis(1)))
                && !last.time().isAfter(lastWord(wish, said));
        require(between, "an event's time lies between question and answer", wish + " at " + last.time());
    }

    /** A commit may answer an earlier question, or be told of later. */
    private static Instant lastWord(Wish wish, Said said) {
        return wish.said().isEmpty() ? said.until() : wish.said().getLast().until();
    }

    private void refused(Wish wish, Said said, Reply.Refused refused, List<Stored.Commit> commits) {
        boolean storedBefore = commits.stream().anyMatch(commit -> commit.number() <= said.logBefore());
        require(
                !storedBefore || refused.outranksKey(),
                "equal answers under a key",
                wish + " is stored and was refused: " + refused.why());
        boolean alone = wish.said().size() == 1;
        require(!alone || commits.isEmpty(), "what is refused is not stored", wish + " was refused: " + refused.why());
        require(
                !refused.status() || wasOutOfPlace(wish.command(), said),
                "what is allowed is not refused",
                wish + " was refused: " + refused.why());
    }

    /** « Already so »: the last step said just this, at some moment between question and answer. */
    private boolean isRepeat(Wish wish, Said said) {
        return during(wish.command(), said).stream().anyMatch(model -> Repeats.of(wish.command(), model));
    }

    private boolean wasOutOfPlace(TicketCommand command, Said said) {
        return during(command, said).stream().anyMatch(model -> !Repeats.allows(command, model.status()));
    }

    /** The ticket as it was when the question was asked, and after each event until the answer. */
    private List<Model> during(TicketCommand command, Said said) {
        List<EventEnvelope<TicketEvent>> events = log.of(command.ticket().toString());
        List<Model> models = new ArrayList<>();
        for (int known = 0; known <= events.size(); known++) {
            long reached = known == 0 ? 0 : events.get(known - 1).commit();
            long next =
                    known == events.size() ? Long.MAX_VALUE : events.get(known).commit();
            if (next > said.logBefore() && reached <= said.logAfter()) {
                models.add(Model.after(events.subList(0, known)));
            }
        }
        return models;
    }

    private void require(boolean holds, String rule, String what) {
        if (!holds) {
            found.accept(Violation.of(rule, what));
        }
    }
}
