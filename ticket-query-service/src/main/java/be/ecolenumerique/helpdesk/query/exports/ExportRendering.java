package be.ecolenumerique.helpdesk.query.exports;

import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.directory.Company;
import be.ecolenumerique.helpdesk.query.answers.NameBook;
import be.ecolenumerique.helpdesk.query.answers.Paging;
import be.ecolenumerique.helpdesk.query.answers.Reading;
import be.ecolenumerique.helpdesk.query.exports.PersonExport.Kept;
import be.ecolenumerique.helpdesk.query.exports.PersonExport.Membership;
import be.ecolenumerique.helpdesk.query.exports.PersonTickets.Found;
import be.ecolenumerique.helpdesk.query.exports.PersonTickets.Gathered;
import be.ecolenumerique.helpdesk.query.scope.Sort.Position;
import be.ecolenumerique.helpdesk.query.tickets.ActivityRendering;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What was found of a person as its export, by the names of all who are mentioned. */
final class ExportRendering {
    private final Reading reading;
    private final Paging paging;
    private final NameBook names;

    ExportRendering(Reading reading, Paging paging, NameBook names) {
        this.reading = reading;
        this.paging = paging;
        this.names = names;
    }

    PersonExport of(PersonId person, Dossier dossier, Optional<Company> company, Found tickets) {
        return new PersonExport(
                person.value(),
                dossier.erased(),
                kept(dossier, record -> record.id().equals(person)).stream()
                        .findFirst()
                        .orElse(null),
                kept(dossier, record -> !record.id().equals(person)),
                company.map(one -> membership(one, person)).orElse(null),
                HistoryRendering.of(dossier, names),
                dossier.invitationMails().stream()
                        .map(mail -> InvitationMail.of(mail, names))
                        .toList(),
                paging.page(tickets.page(), tickets.total(), ExportRendering::position, this::rendered));
    }

    private static List<Kept> kept(Dossier dossier, Predicate<Person> which) {
        return dossier.records().stream().filter(which).map(Kept::of).toList();
    }

    private Membership membership(Company company, PersonId person) {
        boolean isMailbox = company.referenceMailbox()
                .filter(mailbox -> mailbox.person().equals(person))
                .isPresent();
        return new Membership(names.supplier(company.id()), isMailbox);
    }

    private static Position position(Gathered ticket) {
        return new Position(Instant.EPOCH, ticket.number());
    }

    private ExportedTicket rendered(Gathered gathered) {
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
