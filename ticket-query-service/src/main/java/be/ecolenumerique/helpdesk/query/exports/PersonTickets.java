package be.ecolenumerique.helpdesk.query.exports;

import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import be.ecolenumerique.helpdesk.conventions.problems.Problem;
import be.ecolenumerique.helpdesk.query.answers.Reading;
import be.ecolenumerique.helpdesk.query.exports.ExportedTicket.MailTo;
import be.ecolenumerique.helpdesk.query.exports.ExportedTicket.Part;
import be.ecolenumerique.helpdesk.query.journeys.TicketLedger;
import be.ecolenumerique.helpdesk.query.scope.SeenTicket;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Gathers what each ticket keeps about a person; its mails come from the notification service, or the whole fails (503). */
final class PersonTickets {
    private static final int AT_ONCE = 4;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final TicketLedger ledger;

    PersonTickets(TicketLedger ledger) {
        this.ledger = ledger;
    }

    /** One ticket before the names are put in. */
    record Gathered(SeenTicket ticket, List<Part> parts, List<EventEnvelope<TicketEvent>> events, List<MailTo> mails) {
        int number() {
            return ticket.details().row().opening().ticket().number();
        }
    }

    /** @param authorization of whoever asks: the notification service decides what that caller may know */
    Mono<List<Gathered>> gather(
            Reading reading, PersonId person, Collection<TicketReference> tickets, String authorization) {
        return Flux.fromIterable(tickets)
                .flatMapSequential(
                        reference -> reading.tickets()
                                .ticket(reading.scope(), reference)
                                .flatMap(ticket -> gather(reading, person, ticket, authorization)),
                        AT_ONCE)
                .collectList();
    }

    private Mono<Gathered> gather(Reading reading, PersonId person, SeenTicket ticket, String authorization) {
        var reference = ticket.details().row().opening().ticket();
        return Mono.zip(
                        parts(reading, person, ticket),
                        reading.tickets().activityNaming(ticket, person).collectList(),
                        ledger.of(reference, authorization).map(PersonTickets::answered))
                .map(found -> new Gathered(ticket, found.getT1(), found.getT2(), mailsTo(person, found.getT3())));
    }

    private static Mono<List<Part>> parts(Reading reading, PersonId person, SeenTicket ticket) {
        return reading.tickets()
                .subscription(ticket, person)
                .map(said -> said.on() && said.countsUnder(ticket.details().since()))
                .defaultIfEmpty(person.equals(ticket.details().technician()))
                .map(subscribed -> parts(person, ticket, subscribed));
    }

    private static List<Part> parts(PersonId person, SeenTicket ticket, boolean subscribed) {
        var row = ticket.details().row();
        var standing = row.standing();
        return Stream.of(
                        part(Part.CREATOR, row.opening().creator().equals(person)),
                        part(Part.CONTACT, standing.contact().equals(person)),
                        part(Part.TECHNICIAN, ticket.details().technician().equals(person)),
                        part(
                                Part.ASSIGNEE,
                                standing.assignee().filter(person::equals).isPresent()),
                        part(
                                Part.PARTICIPANT,
                                ticket.details().participants().stream()
                                        .anyMatch(shared -> shared.person().equals(person))),
                        part(Part.SUBSCRIBER, subscribed))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Part> part(Part part, boolean is) {
        return is ? Optional.of(part) : Optional.empty();
    }

    private static List<TicketLedger.Entry> answered(Optional<List<TicketLedger.Entry>> mails) {
        return mails.orElseThrow(() -> Problem.unavailable(RETRY_AFTER).asException());
    }

    private static List<MailTo> mailsTo(PersonId person, List<TicketLedger.Entry> mails) {
        return mails.stream()
                .filter(mail ->
                        mail.recipient().person().filter(person.value()::equals).isPresent())
                .map(mail -> new MailTo(
                        mail.event(),
                        mail.recipient().quality(),
                        mail.template(),
                        mail.state(),
                        mail.endedAt(),
                        mail.messageId()))
                .toList();
    }
}
