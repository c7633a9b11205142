package be.ecolenumerique.helpdesk.directory;

import be.ecolenumerique.helpdesk.consumer.whole.WholeTopicReader;
import java.time.Duration;
import reactor.core.publisher.Mono;

/** The service's copy of persons and companies as a whole. */
public final class DirectoryReplica {
    private final WholeTopicReader people;
    private final WholeTopicReader companies;

    DirectoryReplica(WholeTopicReader people, WholeTopicReader companies) {
        this.people = people;
        this.companies = companies;
    }

    /**
     * Completes when all is applied that the two topics held when this was subscribed to; fails with a
     * {@link java.util.concurrent.TimeoutException} where that takes longer.
     */
    public Mono<Void> readToEnd(Duration timeout) {
        return Mono.when(people.readToEnd(timeout), companies.readToEnd(timeout));
    }
}
