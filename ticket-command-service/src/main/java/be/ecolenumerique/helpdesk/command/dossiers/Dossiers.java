package be.ecolenumerique.helpdesk.command.dossiers;

import be.ecolenumerique.helpdesk.command.eventlog.PersonTrail;
import be.ecolenumerique.helpdesk.command.invitations.InvitationMails;
import be.ecolenumerique.helpdesk.command.people.ErasedPeople;
import be.ecolenumerique.helpdesk.command.people.People;
import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import java.util.List;
import java.util.Optional;

/**
 * Looks up what is kept about a person: the records are those that erasing takes, by the same question. What names a contact's
 * other records names tickets alone. Blocking.
 */
public final class Dossiers {
    private static final int MOST = 10_000;

    private final People people;
    private final ErasedPeople erased;
    private final PersonTrail trail;
    private final InvitationMails mails;

    public Dossiers(People people, ErasedPeople erased, PersonTrail trail, InvitationMails mails) {
        this.people = people;
        this.erased = erased;
        this.trail = trail;
        this.mails = mails;
    }

    public Dossier of(PersonId person) {
        List<Person> records = people.find(person).map(erased::sameAs).orElse(List.of());
        boolean isErased = records.isEmpty() && erased.revOf(person).isPresent();
        return records.isEmpty() && !isErased ? Dossier.OF_NOBODY : of(person, isErased, records);
    }

    private Dossier of(PersonId person, boolean isErased, List<Person> records) {
        PersonTrail.Found found = trail.of(person, MOST);
        return new Dossier(
                isErased,
                records,
                found.events().stream().map(Dossier.Event::of).toList(),
                found.earlierLeftOut(),
                mails.newest(Optional.of(person), MOST).stream()
                        .map(Dossier.Mail::of)
                        .toList());
    }
}
