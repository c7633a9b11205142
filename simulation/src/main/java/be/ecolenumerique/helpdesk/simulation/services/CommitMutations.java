package be.ecolenumerique.helpdesk.simulation.services;

import be.ecolenumerique.helpdesk.command.eventlog.Commit;
import be.ecolenumerique.helpdesk.command.eventlog.LoggedEvent;
import be.ecolenumerique.helpdesk.simulation.Defect;
import be.ecolenumerique.helpdesk.simulation.Defects;
import be.ecolenumerique.helpdesk.simulation.world.World;
import java.util.List;
import java.util.stream.IntStream;

/** What defects make of a commit; without one it stays as it is. */
record CommitMutations(Defects defects, World world) {

    List<Commit> of(Commit commit) {
        if (defects.has(Defect.COMMIT_TORN)) {
            return IntStream.range(0, commit.events().size())
                    .mapToObj(i -> new Commit(
                            new NewCommits(world).uuid(),
                            i == 0 ? commit.requestKey() : null,
                            List.of(commit.events().get(i))))
                    .toList();
        }
        if (defects.has(Defect.VERSION_SKIPPED)
                && commit.events().size() == 1
                && commit.events().getFirst().version() > 0) {
            return List.of(new Commit(
                    commit.id(),
                    commit.requestKey(),
                    List.of(oneFurther(commit.events().getFirst()))));
        }
        return List.of(commit);
    }

    private static LoggedEvent oneFurther(LoggedEvent e) {
        return new LoggedEvent(
                e.aggregate(),
                e.version() + 1,
                e.kind(),
                e.id(),
                e.type(),
                e.revision(),
                e.payload(),
                e.metadata(),
                e.millis());
    }
}
