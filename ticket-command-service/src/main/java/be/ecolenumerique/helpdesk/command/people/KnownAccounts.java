package be.ecolenumerique.helpdesk.command.people;

import be.ecolenumerique.helpdesk.contracts.PersonId;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Accounts that this replica has met and whose person is on record, the last so many. A person's id never changes, but its
 * record may be erased, on another replica too: each is looked up anew now and then.
 */
final class KnownAccounts {
    private static final int MOST = 20_000;
    private static final long FRESH_NANOS = Duration.ofMinutes(1).toNanos();

    private record Met(PersonId person, long sinceNanos) {}

    private final Map<String, Met> persons = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Met> eldest) {
            return size() > MOST;
        }
    };

    synchronized Optional<PersonId> person(String account) {
        return Optional.ofNullable(persons.get(account))
                .filter(met -> System.nanoTime() - met.sinceNanos() < FRESH_NANOS)
                .map(Met::person);
    }

    synchronized void remember(String account, PersonId person) {
        persons.put(account, new Met(person, System.nanoTime()));
    }

    synchronized void forget(PersonId person) {
        persons.values().removeIf(met -> met.person().equals(person));
    }
}
