package be.ecolenumerique.helpdesk.approval.answers;

import be.ecolenumerique.helpdesk.approval.answers.AnswerResult.Correct;
import be.ecolenumerique.helpdesk.approval.answers.AnswerResult.LookAgain;
import be.ecolenumerique.helpdesk.approval.answers.AnswerResult.Show;
import be.ecolenumerique.helpdesk.approval.commands.ApprovalCommand;
import be.ecolenumerique.helpdesk.approval.commands.CommandOutcome;
import be.ecolenumerique.helpdesk.approval.commands.CommandOutcome.Accepted;
import be.ecolenumerique.helpdesk.approval.commands.CommandOutcome.Refused;
import be.ecolenumerique.helpdesk.approval.commands.CommandOutcome.Unknown;
import be.ecolenumerique.helpdesk.approval.commands.Refusal;
import be.ecolenumerique.helpdesk.approval.commands.TicketCommands;
import be.ecolenumerique.helpdesk.contracts.links.LinkClaims;
import java.time.Duration;
import reactor.core.publisher.Mono;

/**
 * Passes the school's answer on. The command service decides, also where this projection is behind: a link that is genuine
 * is not held up by it. While the outcome is unknown the same key is asked again; then the school keeps its text.
 */
public final class SchoolAnswers {
    private static final int ATTEMPTS = 2;
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final SchoolLinks links;
    private final TicketCommands commands;

    public SchoolAnswers(SchoolLinks links, TicketCommands commands) {
        this.links = links;
        this.commands = commands;
    }

    public Mono<AnswerResult> submit(String token, AnswerForm form) {
        return links.look(token, 0).flatMap(view -> switch (view) {
            case LinkView.Bad bad -> Mono.just(new Show(bad));
            case LinkView.Overdue late -> Mono.just(new Show(late));
            case LinkView.Ended ended -> Mono.just(new LookAgain(ended.ticket().version()));
            case LinkView.NotYet early -> ask(early.link(), view, form);
            case LinkView.Waiting waiting -> ask(waiting.link(), view, form);
        });
    }

    private Mono<AnswerResult> ask(LinkClaims link, LinkView view, AnswerForm form) {
        return form.answer()
                .map(answer -> commands.sendPatiently(command(link, answer), ATTEMPTS, PAUSE)
                        .map(outcome -> result(outcome, view, form)))
                .orElseGet(() -> Mono.just(new Correct(view, form)));
    }

    private static ApprovalCommand command(LinkClaims link, Answer answer) {
        String completion = link.completion().toString();
        return switch (answer) {
            case Answer.Approve yes -> ApprovalCommand.approve(link.ticket(), completion, link.contact());
            case Answer.Reopen no -> ApprovalCommand.reopen(link.ticket(), completion, link.contact(), no.reason());
        };
    }

    private static AnswerResult result(CommandOutcome outcome, LinkView view, AnswerForm form) {
        return switch (outcome) {
            case Accepted accepted -> new LookAgain(accepted.version());
            case Unknown unknown -> new Correct(view, form.with(FormError.UNSENT));
            case Refused refused -> refused(refused.why(), view, form);
        };
    }

    private static AnswerResult refused(Refusal why, LinkView view, AnswerForm form) {
        return switch (why) {
            case WRONG_STATUS, LINK_REPLACED -> new LookAgain(versionBehind(view) + 1);
            case DEADLINE_PASSED -> tooLate(view);
            case MALFORMED ->
                new Correct(view, form.with(form.reason().isEmpty() ? FormError.UNSENT : FormError.REASON_CHARACTERS));
            case OTHER -> new Correct(view, form.with(FormError.UNSENT));
        };
    }

    private static AnswerResult tooLate(LinkView view) {
        return view instanceof LinkView.Waiting w
                ? new Show(new LinkView.Overdue(w.link(), w.ticket(), w.answer()))
                : new LookAgain(0);
    }

    /** What the projection knew; a refusal means that at least one more event has happened. */
    private static long versionBehind(LinkView view) {
        return view instanceof LinkView.Waiting w ? w.ticket().version() : 0;
    }
}
