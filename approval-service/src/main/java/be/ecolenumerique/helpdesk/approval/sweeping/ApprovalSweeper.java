package be.ecolenumerique.helpdesk.approval.sweeping;

import be.ecolenumerique.helpdesk.approval.commands.ApprovalCommand;
import be.ecolenumerique.helpdesk.approval.commands.CommandOutcome;
import be.ecolenumerique.helpdesk.approval.commands.TicketCommands;
import be.ecolenumerique.helpdesk.approval.pending.DueStep;
import be.ecolenumerique.helpdesk.approval.pending.DueTicket;
import be.ecolenumerique.helpdesk.approval.pending.PendingApprovals;
import java.time.InstantSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Asks for each step that is due, however late. It marks nothing: the command service decides, and the event that follows
 * takes the row away. So any number of replicas may sweep, and a crash at any point only means asking again with the same
 * key. One stubborn ticket waits by itself; where nobody answers at all, the sweep ends early.
 */
public final class ApprovalSweeper {
    static final int PARALLEL = 32;
    private static final int SILENCE = 2 * PARALLEL;

    private final PendingApprovals pending;
    private final TicketCommands commands;
    private final Attempts attempts;
    private final InstantSource clock;

    public ApprovalSweeper(
            PendingApprovals pending, TicketCommands commands, Attempts attempts, InstantSource domainClock) {
        this.pending = pending;
        this.commands = commands;
        this.attempts = attempts;
        this.clock = domainClock;
    }

    public Mono<Void> sweep() {
        return Flux.defer(() -> pending.dueAt(clock.instant()))
                .map(ApprovalSweeper::commandFor)
                .filter(command -> attempts.mayTry(command.key()))
                .flatMap(this::ask, PARALLEL)
                .scan(0, (unanswered, outcome) -> outcome instanceof CommandOutcome.Unknown ? unanswered + 1 : 0)
                .takeWhile(unanswered -> unanswered < SILENCE)
                .then();
    }

    private Mono<CommandOutcome> ask(ApprovalCommand command) {
        return commands.send(command).doOnNext(outcome -> attempts.record(command.key(), outcome));
    }

    private static ApprovalCommand commandFor(DueTicket due) {
        return switch (due.step()) {
            case DueStep.CloseAutomatically c -> ApprovalCommand.closeAutomatically(due.ticket(), due.completion());
            case DueStep.Remind r -> ApprovalCommand.remind(due.ticket(), due.completion(), r.reminder());
        };
    }
}
