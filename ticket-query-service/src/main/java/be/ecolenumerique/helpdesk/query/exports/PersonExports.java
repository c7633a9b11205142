package be.ecolenumerique.helpdesk.query.exports;

import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import be.ecolenumerique.helpdesk.directory.Companies;
import be.ecolenumerique.helpdesk.directory.Company;
import be.ecolenumerique.helpdesk.directory.People;
import be.ecolenumerique.helpdesk.query.answers.NameBook;
import be.ecolenumerique.helpdesk.query.answers.Names;
import be.ecolenumerique.helpdesk.query.answers.Paging;
import be.ecolenumerique.helpdesk.query.answers.Reading;
import be.ecolenumerique.helpdesk.query.exports.PersonExport.Membership;
import be.ecolenumerique.helpdesk.query.exports.PersonTickets.Gathered;
import be.ecolenumerique.helpdesk.query.following.WaitingRoom;
import be.ecolenumerique.helpdesk.query.scope.Sort.Position;
import be.ecolenumerique.helpdesk.query.tickets.ActivityRendering;
import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** Puts together what is kept about a person: record, company, and page by page the tickets that name it. A few at once. */
final class PersonExports {
    private static final String ALL = "";

    private final People people;
    private final Companies companies;
    private final PersonTickets tickets;
    private final Names names;
    private final WaitingRoom room;

    /** @param room each export reads the activity of all tickets: so many at once and no more */
    PersonExports(People people, Companies companies, PersonTickets tickets, Names names, WaitingRoom room) {
        this.people = people;
        this.companies = companies;
        this.tickets = tickets;
        this.names = names;
        this.room = room;
    }

    /** Empty where there never was such a person. */
    Mono<PersonExport> of(Reading reading, PersonId person, Paging paging, String authorization) {
        return people.find(person)
                .map(found -> Optional.of(PersonExport.Kept.of(found)))
                .switchIfEmpty(people.isErased(person)
                        .filter(erased -> erased)
                        .map(erased -> Optional.<PersonExport.Kept>empty()))
                .flatMap(record -> Mono.usingWhen(
                        room.enter(ALL),
                        seat -> export(reading, person, record, paging, authorization),
                        seat -> Mono.fromRunnable(seat::close)));
    }

    private Mono<PersonExport> export(
            Reading reading, PersonId person, Optional<PersonExport.Kept> record, Paging paging, String authorization) {
        return reading.tickets()
                .naming(reading.scope(), person)
                .flatMap(all -> tickets.gather(reading, person, from(all, paging), authorization)
                        .zipWith(companies.ofMember(person).map(Optional::of).defaultIfEmpty(Optional.empty()))
                        .flatMap(found -> names.in(
                                reading.language(),
                                book -> new PersonExport(
                                        person.value(),
                                        record.isEmpty(),
                                        record.orElse(null),
                                        found.getT2()
                                                .map(company -> membership(company, person, book))
                                                .orElse(null),
                                        paging.page(
                                                found.getT1(),
                                                all.size(),
                                                PersonExports::position,
                                                ticket -> rendered(reading, ticket, book))))));
    }

    /** One more than the limit, nearest first. */
    private static List<TicketReference> from(NavigableSet<TicketReference> all, Paging paging) {
        int number = paging.from().map(Position::number).orElse(0);
        return all.stream()
                .filter(ticket -> ticket.number() > number)
                .limit(paging.limit() + 1L)
                .toList();
    }

    private static Position position(Gathered ticket) {
        return new Position(Instant.EPOCH, ticket.number());
    }

    private static Membership membership(Company company, PersonId person, NameBook names) {
        boolean isMailbox = company.referenceMailbox()
                .filter(mailbox -> mailbox.person().equals(person))
                .isPresent();
        return new Membership(names.supplier(company.id()), isMailbox);
    }

    private static ExportedTicket rendered(Reading reading, Gathered gathered, NameBook names) {
        var row = gathered.ticket().details().row();
        return new ExportedTicket(
                row.opening().ticket().toString(),
                row.opening().summary(),
                row.standing().status(),
                row.opening().createdAt(),
                gathered.parts(),
                ActivityRendering.of(gathered.events(), reading.scope().viewer(), names),
                gathered.mails());
    }
}
