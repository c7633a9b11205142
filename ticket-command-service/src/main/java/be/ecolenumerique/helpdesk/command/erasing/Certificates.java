package be.ecolenumerique.helpdesk.command.erasing;

import be.ecolenumerique.helpdesk.command.aggregate.Answer;
import be.ecolenumerique.helpdesk.command.aggregate.Attempts;
import be.ecolenumerique.helpdesk.command.aggregate.EventStreams;
import be.ecolenumerique.helpdesk.command.aggregate.NewCommit;
import be.ecolenumerique.helpdesk.command.aggregate.NewCommit.NewEvent;
import be.ecolenumerique.helpdesk.command.aggregate.Request;
import be.ecolenumerique.helpdesk.command.people.Announcements;
import be.ecolenumerique.helpdesk.command.people.ErasedPeople;
import be.ecolenumerique.helpdesk.command.people.ErasedPeople.Erased;
import be.ecolenumerique.helpdesk.command.suppliers.EndingMemberships;
import be.ecolenumerique.helpdesk.contracts.Actor;
import be.ecolenumerique.helpdesk.contracts.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The proof in the log that a record is gone: written after that, in one commit with the end of the person's membership. The
 * relay that reads it sends the tombstone first. Blocking.
 */
final class Certificates {
    private final ErasedPeople people;
    private final EndingMemberships memberships;
    private final Announcements announcements;
    private final EventStreams streams;

    Certificates(
            ErasedPeople people, EndingMemberships memberships, Announcements announcements, EventStreams streams) {
        this.people = people;
        this.memberships = memberships;
        this.announcements = announcements;
        this.streams = streams;
    }

    Answer certify(Erased erased, Request request) {
        var answer = Answer.of(erased.person().value(), erased.rev());
        Attempts.onFreshState(() -> {
            announcements
                    .certificate(erased.person(), erased.rev())
                    .ifPresent(certificate -> append(erased, certificate, answer, request));
            return answer;
        });
        people.certified(erased.person());
        return answer;
    }

    private void append(Erased erased, NewEvent certificate, Answer answer, Request request) {
        List<NewEvent> events = new ArrayList<>(erased.claim()
                .map(claim -> memberships.endingFor(erased.person(), claim, erased.by()))
                .orElse(List.of()));
        events.add(certificate);
        streams.append(new NewCommit(events, actor(erased), answer), request);
    }

    private static Actor actor(Erased erased) {
        return erased.by()
                .map(manager -> Actor.of(manager, Role.SUPPLIER_MANAGER))
                .orElseGet(() -> new Actor(Optional.empty(), Role.INTERNAL, Optional.empty(), Optional.empty()));
    }
}
