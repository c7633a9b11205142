package be.ecolenumerique.helpdesk.command.erasing;

import be.ecolenumerique.helpdesk.command.aggregate.AlreadySo;
import be.ecolenumerique.helpdesk.command.aggregate.Answer;
import be.ecolenumerique.helpdesk.command.aggregate.Request;
import be.ecolenumerique.helpdesk.command.aggregate.TooMuchContention;
import be.ecolenumerique.helpdesk.command.people.ErasedPeople;
import be.ecolenumerique.helpdesk.command.people.ErasedPeople.Erased;
import be.ecolenumerique.helpdesk.command.people.People;
import be.ecolenumerique.helpdesk.command.suppliers.EndingMemberships;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierRejection.StaleVersion;
import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Erases a person: the record first, which nobody can take back, then the certificate. A teacher has a record for each of his
 * tickets; all with his address go together. A reference mailbox is company data and stays. Blocking.
 */
final class Erasures {
    private static final int MOST_ATTEMPTS = 5;

    private final People people;
    private final ErasedPeople erased;
    private final EndingMemberships memberships;
    private final Certificates certificates;

    Erasures(People people, ErasedPeople erased, EndingMemberships memberships, Certificates certificates) {
        this.people = people;
        this.erased = erased;
        this.memberships = memberships;
        this.certificates = certificates;
    }

    /** @param by the manager */
    Answer erase(PersonId id, PersonId by, OptionalLong expectedRev, Request request) {
        Person person = people.find(id).orElseThrow(() -> goneAlready(id, request));
        requireRevision(person, expectedRev);
        List<Person> records = erased.sameAs(person);
        records.forEach(this::requireErasable);
        records.stream()
                .filter(record -> !record.id().equals(id))
                .forEach(
                        record -> eraseRecord(record, by).ifPresent(gone -> certificates.certify(gone, Request.PLAIN)));
        return eraseRecord(person, by)
                .map(gone -> certificates.certify(gone, request))
                .orElseThrow(() -> goneAlready(id, request));
    }

    private RuntimeException goneAlready(PersonId id, Request request) {
        return erased.withoutCertificate(id)
                .map(gone -> certificates.certify(gone, request))
                .or(() -> erased.revOf(id).map(rev -> Answer.of(id.value(), rev)))
                .<RuntimeException>map(AlreadySo::new)
                .orElseGet(UnknownPerson::new);
    }

    private static void requireRevision(Person person, OptionalLong expected) {
        if (expected.isPresent() && expected.getAsLong() != person.rev()) {
            throw new StaleVersion(person.rev()).asException();
        }
    }

    private void requireErasable(Person person) {
        memberships.claimOf(person).ifPresent(claim -> memberships.requireNoMailbox(person.id(), claim));
    }

    /** Whatever else changes the record at the same time; empty where somebody else erased it. */
    private Optional<Erased> eraseRecord(Person known, PersonId by) {
        Optional<Person> latest = Optional.of(known);
        for (int i = 0; i < MOST_ATTEMPTS && latest.isPresent(); i++) {
            Person person = latest.get();
            Optional<Erased> gone = erased.erase(person, Optional.of(by), memberships.claimOf(person));
            if (gone.isPresent()) {
                return gone;
            }
            latest = people.find(known.id());
        }
        if (latest.isPresent()) {
            throw new TooMuchContention(new IllegalStateException("the record changes all the time"));
        }
        return Optional.empty();
    }
}
