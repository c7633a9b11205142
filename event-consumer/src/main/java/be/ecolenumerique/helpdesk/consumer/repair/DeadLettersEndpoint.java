package be.ecolenumerique.helpdesk.consumer.repair;

import be.ecolenumerique.helpdesk.consumer.deadletters.Block;
import be.ecolenumerique.helpdesk.consumer.repair.RepairOutcome.NotBlocked;
import be.ecolenumerique.helpdesk.consumer.repair.RepairOutcome.StillBlocked;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.conventions.problems.Problem;
import be.ecolenumerique.helpdesk.conventions.security.AllowedTo;
import java.time.Instant;
import java.util.List;
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
    private final DeadLetters deadLetters;

    public DeadLettersEndpoint(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    /**
     * One blocked aggregate.
     *
     * @param fromSequence the first of its events that is not applied
     * @param offset where in the partition of the source topic the fault is
     * @param reason {@code GAP}, {@code UNDECODABLE}, {@code UNKNOWN_TYPE}, {@code UNUSABLE}, {@code NOT_STORABLE}
     */
    public record Item(
            String projection,
            String aggregate,
            long fromSequence,
            int partition,
            long offset,
            Instant since,
            String reason) {

        static Item of(String projection, Block block) {
            return new Item(
                    projection,
                    block.aggregate(),
                    block.fromSeq(),
                    block.partition(),
                    block.offset(),
                    block.since(),
                    block.reason().name());
        }
    }

    /** All of them. */
    public record Items(List<Item> items) {}

    /** The aggregate is followed again. */
    public record Replayed(String aggregate) {}

    @GetMapping
    public Mono<Items> list() {
        return deadLetters
                .list()
                .map(entry -> Item.of(entry.getT1(), entry.getT2()))
                .collectList()
                .map(Items::new);
    }

    /** 404 where it is not blocked, 409 {@code still-blocked} with the reason where the fault is still there. */
    @PostMapping("/{aggregate}/replay")
    public Mono<Replayed> replay(@PathVariable String aggregate) {
        return deadLetters.replay(aggregate).map(outcomes -> answer(aggregate, outcomes));
    }

    private static Replayed answer(String aggregate, List<RepairOutcome> outcomes) {
        outcomes.stream().filter(StillBlocked.class::isInstance).findFirst().ifPresent(outcome -> {
            throw stillBlocked((StillBlocked) outcome).asException();
        });
        if (outcomes.stream().allMatch(NotBlocked.class::isInstance)) {
            throw Problem.notFound().asException();
        }
        return new Replayed(aggregate);
    }

    private static Problem stillBlocked(StillBlocked outcome) {
        return Problem.of(HttpStatus.CONFLICT, "still-blocked")
                .with("reason", outcome.reason().name());
    }
}
