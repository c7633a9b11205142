package be.ecolenumerique.helpdesk.query.exports;

import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import be.ecolenumerique.helpdesk.query.answers.Names;
import be.ecolenumerique.helpdesk.query.answers.Paging;
import be.ecolenumerique.helpdesk.query.answers.Reading;
import be.ecolenumerique.helpdesk.query.exports.PersonTickets.Found;
import be.ecolenumerique.helpdesk.query.following.WaitingRoom;
import be.ecolenumerique.helpdesk.query.scope.ScopedDirectory;
import be.ecolenumerique.helpdesk.query.scope.Sort.Position;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import reactor.core.publisher.Mono;

/** Puts together what is kept about a person, and page by page the tickets that name it. A few at once. */
final class PersonExports {
    private static final String ALL = "";

    private final Dossiers dossiers;
    private final ScopedDirectory directory;
    private final PersonTickets tickets;
    private final Names names;
    private final WaitingRoom room;

    /** @param room each export reads the activity of all tickets: so many at once and no more */
    PersonExports(Dossiers dossiers, ScopedDirectory directory, PersonTickets tickets, Names names, WaitingRoom room) {
        this.dossiers = dossiers;
        this.directory = directory;
        this.tickets = tickets;
        this.names = names;
        this.room = room;
    }

    /** Empty where there never was such a person. */
    Mono<PersonExport> of(Reading reading, PersonId person, Paging paging, String authorization) {
        return Mono.usingWhen(
                room.enter(ALL),
                seat -> dossiers.of(person).flatMap(dossier -> export(reading, person, dossier, paging, authorization)),
                seat -> Mono.fromRunnable(seat::close));
    }

    private Mono<PersonExport> export(
            Reading reading, PersonId person, Dossier dossier, Paging paging, String authorization) {
        Set<PersonId> records = dossier.ids(person);
        return reading.tickets()
                .naming(reading.scope(), records)
                .flatMap(all -> Mono.zip(
                        tickets.gather(reading, records, from(all, paging), authorization)
                                .map(page -> new Found(page, all.size())),
                        directory
                                .companyOf(reading.reader(), person)
                                .map(Optional::of)
                                .defaultIfEmpty(Optional.empty())))
                .flatMap(found -> names.in(
                        reading.language(),
                        book -> new ExportRendering(reading, paging, book)
                                .of(person, dossier, found.getT2(), found.getT1())));
    }

    /** One more than the limit, nearest first. */
    private static List<TicketReference> from(NavigableSet<TicketReference> all, Paging paging) {
        int number = paging.from().map(Position::number).orElse(0);
        return all.stream()
                .filter(ticket -> ticket.number() > number)
                .limit(paging.limit() + 1L)
                .toList();
    }
}
