package be.ecolenumerique.helpdesk.simulation.audit;

import be.ecolenumerique.helpdesk.simulation.disk.Shelf;
import be.ecolenumerique.helpdesk.simulation.people.Ledger;
import be.ecolenumerique.helpdesk.simulation.services.Surroundings;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How far the log reaches, of what a majority has. */
public record DurableLog(Shelf commits) implements Ledger.Log {

    public static DurableLog of(Surroundings surroundings) {
        return new DurableLog(surroundings.disk(Surroundings.COMMANDS).shelf("commits"));
    }

    private Stream<Long> numbers() {
        return commits.durable().stream().map(commit -> commit.getInt64("_id").getValue());
    }

    @Override
    public long greatest() {
        return numbers().mapToLong(Long::longValue).max().orElse(0);
    }

    /** A commit may fall into a hole long after later numbers were taken. */
    @Override
    public long withoutHole() {
        Set<Long> taken = numbers().collect(Collectors.toSet());
        long end = 0;
        while (taken.contains(end + 1)) {
            end++;
        }
        return end;
    }
}
