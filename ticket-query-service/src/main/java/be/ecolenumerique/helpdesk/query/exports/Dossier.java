package be.ecolenumerique.helpdesk.query.exports;

import be.ecolenumerique.helpdesk.contracts.Actor;
import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What the command service keeps about a person beside tickets, as it answers it.
 *
 * @param records those that erasing the person takes: of a teacher each with its address
 */
record Dossier(
        boolean erased, List<Person> records, List<Event> events, boolean earlierLeftOut, List<Mail> invitationMails) {

    /** @param payload of the event with this wire name and revision */
    record Event(String type, int revision, Instant at, Actor actor, JsonNode payload) {}

    record Mail(
            SupplierId supplier,
            long version,
            Instant asked,
            String state,
            Optional<Instant> sentAt,
            String provider,
            Optional<Instant> endedAt,
            Optional<String> end) {}

    /** There is, or was, such a person. */
    boolean isOfSomebody() {
        return erased || !records.isEmpty();
    }

    /** Of an erased person the id alone is left. */
    Set<PersonId> ids(PersonId asked) {
        return Stream.concat(Stream.of(asked), records.stream().map(Person::id))
                .collect(Collectors.toUnmodifiableSet());
    }
}
