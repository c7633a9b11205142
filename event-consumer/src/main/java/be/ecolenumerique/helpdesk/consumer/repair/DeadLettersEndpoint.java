package be.ecolenumerique.helpdesk.consumer.repair;

import be.ecolenumerique.helpdesk.consumer.repair.DeadLetterViews.Cases;
import be.ecolenumerique.helpdesk.consumer.repair.DeadLetterViews.Details;
import be.ecolenumerique.helpdesk.consumer.repair.DeadLetterViews.Item;
import be.ecolenumerique.helpdesk.consumer.repair.DeadLetterViews.Items;
import be.ecolenumerique.helpdesk.consumer.repair.RepairOutcome.NotBlocked;
import be.ecolenumerique.helpdesk.consumer.repair.RepairOutcome.StillBlocked;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.conventions.operations.ActionKind;
import be.ecolenumerique.helpdesk.conventions.operations.OperatorAction;
import be.ecolenumerique.helpdesk.conventions.operations.OperatorActions;
import be.ecolenumerique.helpdesk.conventions.problems.Problem;
import be.ecolenumerique.helpdesk.conventions.security.AllowedTo;
import be.ecolenumerique.helpdesk.conventions.security.Caller;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Operators see which aggregates wait for repair, by ids alone, and have their events applied again. */
@RestController
@RequestMapping("/api/v1/ops/${helpdesk.service}/dead-letters")
@AllowedTo(Role.OPERATOR)
public class DeadLettersEndpoint {
    private static final ActionKind REPAIR = new ActionKind("dead-letter-repair", "dead-letter-repaired");

    private final DeadLetters deadLetters;
    private final OperatorActions actions;

    public DeadLettersEndpoint(DeadLetters deadLetters, OperatorActions actions) {
        this.deadLetters = deadLetters;
        this.actions = actions;
    }

    /** The aggregate is followed again. */
    public record Repaired(String aggregate) {}

    @GetMapping
    public Mono<Items> list() {
        return deadLetters
                .list()
                .map(entry -> Item.of(entry.getT1(), entry.getT2()))
                .collectList()
                .map(Items::new);
    }

    /** How it is now: what stands in the way, how many wait, and whether the fault can be given up. 404 where not blocked. */
    @GetMapping("/{aggregate}")
    public Mono<Cases> show(@PathVariable String aggregate) {
        return deadLetters
                .show(aggregate)
                .filter(cases -> !cases.isEmpty())
                .map(cases -> new Cases(cases.stream().map(Details::of).toList()))
                .switchIfEmpty(Mono.error(() -> Problem.notFound().asException()));
    }

    /** 404 where it is not blocked, 409 {@code still-blocked} with the reason where the fault is still there. */
    @PostMapping("/{aggregate}/repair")
    public Mono<Repaired> repair(@PathVariable String aggregate, Caller operator) {
        return actions.recorded(
                OperatorAction.of(REPAIR, operator, Map.of("aggregate", aggregate)),
                deadLetters.repair(aggregate).map(outcomes -> answer(aggregate, outcomes)));
    }

    private static Repaired answer(String aggregate, List<RepairOutcome> outcomes) {
        outcomes.stream().filter(StillBlocked.class::isInstance).findFirst().ifPresent(outcome -> {
            throw stillBlocked((StillBlocked) outcome).asException();
        });
        if (outcomes.stream().allMatch(NotBlocked.class::isInstance)) {
            throw Problem.notFound().asException();
        }
        return new Repaired(aggregate);
    }

    private static Problem stillBlocked(StillBlocked outcome) {
        return Problem.of(HttpStatus.CONFLICT, "still-blocked")
                .with("reason", outcome.reason().name());
    }
}
