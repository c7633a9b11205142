package be.ecolenumerique.helpdesk.consumer.repair;

import be.ecolenumerique.helpdesk.consumer.deadletters.Obstacle;
import be.ecolenumerique.helpdesk.consumer.repair.DeadLetterViews.Fault;
import be.ecolenumerique.helpdesk.consumer.repair.DeadLetterViews.Waiting;
import be.ecolenumerique.helpdesk.consumer.repair.Discarding.Discarded;
import be.ecolenumerique.helpdesk.consumer.repair.Discarding.Kept;
import be.ecolenumerique.helpdesk.consumer.repair.Discarding.NotBlocked;
import be.ecolenumerique.helpdesk.consumer.repair.Discarding.OtherFault;
import be.ecolenumerique.helpdesk.consumer.repair.Discarding.Possible;
import be.ecolenumerique.helpdesk.consumer.repair.RepairOutcome.StillBlocked;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.conventions.operations.ActionKind;
import be.ecolenumerique.helpdesk.conventions.operations.DryRun;
import be.ecolenumerique.helpdesk.conventions.operations.OperatorAction;
import be.ecolenumerique.helpdesk.conventions.operations.OperatorActions;
import be.ecolenumerique.helpdesk.conventions.problems.Problem;
import be.ecolenumerique.helpdesk.conventions.security.AllowedTo;
import be.ecolenumerique.helpdesk.conventions.security.Caller;
import be.ecolenumerique.helpdesk.conventions.web.OneLine;
import be.ecolenumerique.helpdesk.conventions.web.StrictBody;
import be.ecolenumerique.helpdesk.conventions.web.StrictQuery;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** An operator gives up an event that no release of this consumer will ever use (ADR 0080). */
@RestController
@AllowedTo(Role.OPERATOR)
public class DiscardEndpoint {
    private static final ActionKind DISCARD = new ActionKind("dead-letter-discard", "dead-letter-discarded");

    private final DeadLetters deadLetters;
    private final OperatorActions actions;

    public DiscardEndpoint(DeadLetters deadLetters, OperatorActions actions) {
        this.deadLetters = deadLetters;
        this.actions = actions;
    }

    /**
     * @param event id of the event that is given up: the one that the operator has looked at
     * @param reason in the operator's words, without personal data
     */
    record Body(
            @OneLine(max = 100) String event,
            @OneLine(max = 500) String reason) {}

    /**
     * @param done false where this only says what would be done
     * @param event the fault that is given up
     * @param waiting the events behind it are applied, up to the next fault
     * @param blockedBy why the aggregate waits still, for a fault behind this one
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record GivenUp(
            boolean done,
            String aggregate,
            String projection,
            String topic,
            Fault event,
            Optional<Waiting> waiting,
            Optional<String> blockedBy) {}

    /** 404 where it is not blocked; 409 {@code other-fault}, {@code not-discardable} with the reason. */
    @PostMapping("/api/v1/ops/${helpdesk.service}/dead-letters/{aggregate}/discard")
    public Mono<GivenUp> discard(
            @PathVariable String aggregate, @StrictQuery DryRun dryRun, @StrictBody Body body, Caller operator) {
        if (dryRun.only()) {
            return deadLetters.preview(aggregate, body.event()).map(found -> answer(aggregate, found));
        }
        var targets = Map.of("aggregate", aggregate, "event", body.event());
        return actions.recorded(
                OperatorAction.of(DISCARD, operator, targets).because(body.reason()),
                deadLetters.discard(aggregate, body.event()).map(found -> answer(aggregate, found)));
    }

    private static GivenUp answer(String aggregate, List<DeadLetters.Answer> answers) {
        return answers.stream()
                .filter(answer -> !(answer.outcome() instanceof OtherFault))
                .findFirst()
                .or(() -> answers.stream().findFirst())
                .map(answer -> answer(aggregate, answer))
                .orElseThrow(() -> Problem.notFound().asException());
    }

    private static GivenUp answer(String aggregate, DeadLetters.Answer answer) {
        return switch (answer.outcome()) {
            case NotBlocked _ -> throw Problem.notFound().asException();
            case OtherFault(Optional<String> event) -> throw conflict("other-fault", "event", event.orElse("-"));
            case Kept(NotDiscardable why) -> throw conflict("not-discardable", "reason", why.name());
            case Possible(Insight insight) -> givenUp(aggregate, answer, insight, false, Optional.empty());
            case Discarded(Insight before, StillBlocked(var reason)) ->
                givenUp(aggregate, answer, before, true, Optional.of(reason.name()));
            case Discarded(Insight before, RepairOutcome _) ->
                givenUp(aggregate, answer, before, true, Optional.empty());
        };
    }

    private static GivenUp givenUp(
            String aggregate, DeadLetters.Answer answer, Insight insight, boolean done, Optional<String> blockedBy) {
        Obstacle fault = insight.fault().orElseThrow();
        return new GivenUp(
                done,
                aggregate,
                answer.projection(),
                answer.topic(),
                Fault.of(fault),
                Waiting.of(insight.waiting()),
                blockedBy);
    }

    private static RuntimeException conflict(String code, String member, String value) {
        return Problem.of(HttpStatus.CONFLICT, code).with(member, value).asException();
    }
}
