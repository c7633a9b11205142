package be.ecolenumerique.helpdesk.simulation.services;

import be.ecolenumerique.helpdesk.command.publishing.PersonRevision;
import be.ecolenumerique.helpdesk.command.publishing.SimulatedRelay;
import be.ecolenumerique.helpdesk.command.publishing.UnpublishedPeople;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.simulation.Defect;
import be.ecolenumerique.helpdesk.simulation.disk.Driver;
import be.ecolenumerique.helpdesk.simulation.network.Broker;
import be.ecolenumerique.helpdesk.simulation.world.Machine;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The relay of one replica of the command service. */
public final class RelayNode {
    private final Surroundings surroundings;
    private final Machine machine;

    public RelayNode(Surroundings surroundings, Machine machine) {
        this.surroundings = surroundings;
        this.machine = machine;
        surroundings.world().begin(machine, this::live);
    }

    private void live() {
        MongoDatabase database = Driver.database(surroundings.disk(Surroundings.COMMANDS));
        var people = new Announced(surroundings.broker(), surroundings.defects().has(Defect.EVENTS_BEFORE_PEOPLE));
        var producers = new MutatedProducers(surroundings, machine);
        new SimulatedRelay(database, people, producers::next, surroundings.world()).live(machine::isAlive);
    }

    /** Whoever is on the topic needs not go there again. */
    private record Announced(Broker broker, boolean forgotten) implements UnpublishedPeople {
        @Override
        public Collection<PersonRevision> among(Set<PersonId> named) {
            return forgotten
                    ? List.of()
                    : named.stream()
                            .filter(person -> !broker.knows(person.value()))
                            .map(person -> new PersonRevision(person, 1, Optional.of("{}")))
                            .toList();
        }

        @Override
        public void published(Collection<PersonRevision> revisions) {}

        @Override
        public Collection<PersonRevision> toEraseAgain() {
            return List.of();
        }

        @Override
        public void erasedAgain(Collection<PersonRevision> tombstones) {}

        @Override
        public void forgetPublished() {}
    }
}
