package be.ecolenumerique.helpdesk.command.people;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.unset;

import be.ecolenumerique.helpdesk.command.aggregate.EventStreams;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Removes the record of a typed contact that no event named within a day: its opening was refused (personal-data.md). */
public final class ContactPurge {
    private static final Duration PATIENCE = Duration.ofDays(1);
    private static final int PAGE = 500;

    private final MongoCollection<Document> people;
    private final EventStreams streams;
    private final InstantSource clock;

    /** @param clock real time */
    public ContactPurge(MongoDatabase database, EventStreams streams, InstantSource clock) {
        people = People.collection(database);
        this.streams = streams;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${helpdesk.people.purge-interval:PT1H}", initialDelayString = "PT5M")
    public void purge() {
        var before = clock.instant().minus(PATIENCE);
        List<Document> page;
        do {
            page = waitingSince(before);
            page.forEach(this::settle);
        } while (page.size() == PAGE);
    }

    private List<Document> waitingSince(Instant before) {
        return Objects.requireNonNull(
                Flux.from(people.find(lt(PersonDocuments.SINCE, before)).limit(PAGE))
                        .collectList()
                        .block());
    }

    private void settle(Document contact) {
        String id = contact.getString("_id");
        if (contactsOf(contact.getString(PersonDocuments.TICKET)).contains(new PersonId(id))) {
            Mono.from(people.updateOne(eq("_id", id), unset(PersonDocuments.SINCE)))
                    .block();
        } else {
            Mono.from(people.deleteOne(eq("_id", id))).block();
        }
    }

    private Set<PersonId> contactsOf(String ticket) {
        return streams.fold(ticket, new HashSet<>(), TicketEvent.class, (named, event) -> {
            switch (event) {
                case TicketEvent.TicketOpened opened -> named.add(opened.contact());
                case TicketEvent.ContactChanged changed -> named.add(changed.contact());
                default -> {}
            }
            return named;
        });
    }
}
