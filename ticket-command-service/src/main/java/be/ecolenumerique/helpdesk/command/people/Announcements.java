package be.ecolenumerique.helpdesk.command.people;

import be.ecolenumerique.helpdesk.command.aggregate.Answer;
import be.ecolenumerique.helpdesk.command.aggregate.Attempts;
import be.ecolenumerique.helpdesk.command.aggregate.EventStreams;
import be.ecolenumerique.helpdesk.command.aggregate.NewCommit;
import be.ecolenumerique.helpdesk.command.aggregate.NewCommit.NewEvent;
import be.ecolenumerique.helpdesk.command.aggregate.Request;
import be.ecolenumerique.helpdesk.contracts.Actor;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.PersonChanged;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.PersonErased;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.PersonEvent;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.PersonRegistered;
import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import java.util.List;
import java.util.Optional;

/**
 * Every new or changed person is an event of its own, without data, so that its record is published even if no ticket names
 * it. What the log has is the truth: a record whose event was lost in a crash is announced when the person is next met.
 */
public final class Announcements {
    private final EventStreams streams;

    public Announcements(EventStreams streams) {
        this.streams = streams;
    }

    /** The event that the log lacks of this person's latest revision, if any. */
    public Optional<NewEvent> missing(Person person) {
        var told = told(person.id());
        return told.rev() >= person.rev() ? Optional.empty() : Optional.of(next(person, told));
    }

    /** The certificate that this person is erased, unless the log has it. */
    public Optional<NewEvent> certificate(PersonId person, int rev) {
        var told = told(person);
        var erased = new PersonErased(person, rev);
        return told.rev() >= rev
                ? Optional.empty()
                : Optional.of(new NewEvent(EventStreams.PERSON, person.value(), told.count(), erased));
    }

    private Told told(PersonId person) {
        return streams.fold(person.value(), Told.NOTHING, PersonEvent.class, Told::and);
    }

    void announce(Person person, Actor by) {
        Attempts.onFreshState(() -> {
            missing(person).ifPresent(event -> append(event, person, by));
            return person;
        });
    }

    private void append(NewEvent event, Person person, Actor by) {
        var answer = Answer.of(person.id().value(), person.rev());
        streams.append(new NewCommit(List.of(event), by, answer), Request.PLAIN);
    }

    private static NewEvent next(Person person, Told told) {
        PersonEvent event = told.count() == 0
                ? new PersonRegistered(person.id(), person.rev())
                : new PersonChanged(person.id(), person.rev());
        return new NewEvent(EventStreams.PERSON, person.id().value(), told.count(), event);
    }

    private record Told(long count, int rev) {
        static final Told NOTHING = new Told(0, 0);

        Told and(PersonEvent event) {
            return new Told(count + 1, Math.max(rev, event.rev()));
        }
    }
}
