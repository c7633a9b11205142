package be.ecolenumerique.helpdesk.approval.operations;

import be.ecolenumerique.helpdesk.approval.pending.AwaitedAnswer;
import be.ecolenumerique.helpdesk.approval.pending.DueStep;
import be.ecolenumerique.helpdesk.approval.pending.PendingApprovals;
import be.ecolenumerique.helpdesk.approval.pending.WaitingTicket;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.conventions.clock.DomainClock;
import be.ecolenumerique.helpdesk.conventions.security.AllowedTo;
import be.ecolenumerique.helpdesk.conventions.web.StrictQuery;
import be.ecolenumerique.helpdesk.conventions.web.Within;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Which tickets wait for their school, those whose next step comes first, and how many are past their due instant. */
@RestController
@AllowedTo(Role.OPERATOR)
class ApprovalsDueEndpoint {
    private static final int USUAL = 50;

    private final PendingApprovals approvals;
    private final DomainClock clock;

    ApprovalsDueEndpoint(PendingApprovals approvals, DomainClock clock) {
        this.approvals = approvals;
        this.clock = clock;
    }

    record Query(@Within(min = 1, max = 100) Optional<Integer> limit) {}

    /**
     * @param now by the domain clock
     * @param overdue tickets that should be closed by now
     * @param oldestOverdueSeconds how long the oldest of them is past its due instant, 0 = none
     */
    record Due(Instant now, long pending, long overdue, long oldestOverdueSeconds, List<Item> items) {}

    /**
     * @param completion id of the event that the school is asked about
     * @param nextStepAt of the next reminder, or the due instant
     * @param step what is due now: {@code remind-7}, {@code remind-2}, {@code close}; absent where nothing is
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Item(String ticket, String completion, Instant dueAt, Instant nextStepAt, Optional<String> step) {
        static Item of(WaitingTicket waiting, Instant now) {
            AwaitedAnswer answer = waiting.answer();
            return new Item(
                    waiting.ticket().toString(),
                    answer.completion().id(),
                    answer.completion().dueAt(),
                    answer.nextStepAt(),
                    answer.stepAt(now).map(Item::word));
        }

        private static String word(DueStep step) {
            return switch (step) {
                case DueStep.Remind(var reminder) -> "remind-" + reminder.daysLeft();
                case DueStep.CloseAutomatically() -> "close";
            };
        }
    }

    @GetMapping("/api/v1/ops/${helpdesk.service}/approvals")
    Mono<Due> due(@StrictQuery Query query) {
        Instant now = clock.instant();
        return Mono.zip(
                        approvals.backlogAt(now),
                        approvals
                                .waiting(query.limit().orElse(USUAL))
                                .map(waiting -> Item.of(waiting, now))
                                .collectList())
                .map(found -> new Due(
                        now,
                        found.getT1().pending(),
                        found.getT1().overdue(),
                        found.getT1().oldestOverdue().toSeconds(),
                        found.getT2()));
    }
}
