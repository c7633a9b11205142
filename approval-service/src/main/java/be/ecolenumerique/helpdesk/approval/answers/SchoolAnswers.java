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
            case LinkView.NotYet early -> ask(token, early.link(), view, form);
            case LinkView.Waiting waiting -> ask(token, waiting.link(), view, form);
        });
    }

    private Mono<AnswerResult> ask(String token, LinkClaims link, LinkView view, AnswerForm form) {
        return form.answer()
                .map(answer -> commands.sendPatiently(command(link, answer), ATTEMPTS, PAUSE)
                        .flatMap(outcome -> result(outcome, token, view, form)))
                .orElseGet(() -> Mono.just(new Correct(view, form)));
    }

    private static ApprovalCommand command(LinkClaims link, Answer answer) {
        String completion = link.completion().toString();
        return switch (answer) {
            case Answer.Approve yes -> ApprovalCommand.approve(link.ticket(), completion, link.contact());
            case Answer.Reopen no -> ApprovalCommand.reopen(link.ticket(), completion, link.contact(), no.reason());
        };
    }

    private Mono<AnswerResult> result(CommandOutcome outcome, String token, LinkView view, AnswerForm form) {
        return switch (outcome) {
            case Accepted accepted -> Mono.just(new LookAgain(accepted.version()));
            case Unknown unknown -> Mono.just(new Correct(view, form.with(FormError.UNSENT)));
            case Refused refused -> refused(refused.why(), token, view, form);
        };
    }

    private Mono<AnswerResult> refused(Refusal why, String token, LinkView view, AnswerForm form) {
        return switch (why) {
            case WRONG_STATUS, LINK_REPLACED -> decidedBehind(token, view);
            case DEADLINE_PASSED -> Mono.just(tooLate(view));
            case MALFORMED ->
                Mono.just(new Correct(
                        view, form.with(form.reason().isEmpty() ? FormError.UNSENT : FormError.REASON_CHARACTERS)));
            case OTHER -> Mono.just(new Correct(view, form.with(FormError.UNSENT)));
        };
    }

    private static AnswerResult tooLate(LinkView view) {
        return view instanceof LinkView.Waiting w
                ? new Show(new LinkView.Overdue(w.link(), w.ticket(), w.answer()))
                : new LookAgain(0);
    }

    /** A refusal means that at least one more event has happened than those of a ticket that still awaits its answer. */
    private Mono<AnswerResult> decidedBehind(String token, LinkView view) {
        Mono<LinkView> seen = view instanceof LinkView.NotYet ? links.lookPatiently(token, 0) : Mono.just(view);
        return seen.map(SchoolAnswers::decided);
    }

    private static AnswerResult decided(LinkView view) {
        return new LookAgain(
                switch (view) {
                    case LinkView.Waiting seen -> seen.ticket().version() + 1;
                    case LinkView.Ended ended -> ended.ticket().version();
                    case LinkView.Overdue _, LinkView.NotYet _, LinkView.Bad _ -> 0;
                });
    }
}
