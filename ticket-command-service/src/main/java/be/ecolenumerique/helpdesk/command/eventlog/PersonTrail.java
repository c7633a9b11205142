package be.ecolenumerique.helpdesk.command.eventlog;

import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import java.util.List;
import java.util.function.Predicate;

/**
 * What the log says of a person beside tickets: the events of its record, and those of companies that name it, as who acted
 * or in what they say. Asked too seldom for an index of its own; companies are few and their streams are short.
 */
public final class PersonTrail {
    private final CommitLog log;

    public PersonTrail(CommitLog log) {
        this.log = log;
    }

    /** @param earlierLeftOut whether there were more than asked for */
    public record Found(List<LoggedEvent> events, boolean earlierLeftOut) {}

    /** @param most commits, the newest; their events come in the order of the log */
    public Found of(PersonId person, int most) {
        List<StoredCommit> newestFirst =
                log.reading(queries -> queries.ofPerson(person.value(), SupplierId.PREFIX, most + 1));
        List<LoggedEvent> events = newestFirst.stream().limit(most).toList().reversed().stream()
                .flatMap(stored -> stored.commit().events().stream())
                .filter(names(person.value()))
                .toList();
        return new Found(events, newestFirst.size() > most);
    }

    /** Address claims, tickets and other persons stand in the same commits. */
    private static Predicate<LoggedEvent> names(String person) {
        return event -> event.aggregate().equals(person)
                || (event.aggregate().startsWith(SupplierId.PREFIX)
                        && (event.payload().contains(person) || event.metadata().contains(person)));
    }
}
