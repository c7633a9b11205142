package be.ecolenumerique.helpdesk.notification.sending;

import be.ecolenumerique.helpdesk.consumer.records.Blocking;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.directory.DirectoryReplica;
import be.ecolenumerique.helpdesk.notification.deciding.DirectoryFacts;
import be.ecolenumerique.helpdesk.notification.deciding.Excerpt;
import java.time.Duration;
import java.util.Set;
import reactor.core.publisher.Mono;

/** The directory at the moment of writing a mail: who is missing is looked up again after reading to the end seen now. */
public final class CurrentDirectory {
    private static final Duration LONGEST = Duration.ofSeconds(8);

    private final DirectoryFacts directory;
    private final DirectoryReplica replica;

    public CurrentDirectory(DirectoryFacts directory, DirectoryReplica replica) {
        this.directory = directory;
        this.replica = replica;
    }

    Mono<Excerpt> known(Set<PersonId> persons, Set<SupplierId> suppliers) {
        return directory.about(persons, suppliers);
    }

    /** The same if nobody is missing. */
    Excerpt complete(Excerpt known, Set<PersonId> persons, Set<SupplierId> suppliers) {
        if (known.people().keySet().containsAll(persons)
                && known.companies().keySet().containsAll(suppliers)) {
            return known;
        }
        Blocking.await(replica.readToEnd(LONGEST));
        return Blocking.get(directory.about(persons, suppliers));
    }
}
