package be.ecolenumerique.helpdesk.command.people;

import be.ecolenumerique.helpdesk.contracts.PersonId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Accounts that this replica has met and whose person is on record; a person's id never changes. The last so many. */
final class KnownAccounts {
    private static final int MOST = 20_000;

    private final Map<String, PersonId> persons = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, PersonId> eldest) {
            return size() > MOST;
        }
    };

    synchronized Optional<PersonId> person(String account) {
        return Optional.ofNullable(persons.get(account));
    }

    synchronized void remember(String account, PersonId person) {
        persons.put(account, person);
    }
}
