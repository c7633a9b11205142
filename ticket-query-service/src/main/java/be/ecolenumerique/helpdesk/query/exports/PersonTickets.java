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
import be.ecolenumerique.helpdesk.query.projection.Subscriptions.Switched;
import be.ecolenumerique.helpdesk.query.projection.TicketDetails;
import be.ecolenumerique.helpdesk.query.scope.SeenTicket;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Gathers what each ticket keeps about a person, by any of its records; its mails come from the notification service, which is
 * asked thrice at most, or the whole fails (503).
 */
final class PersonTickets {
    private static final int AT_ONCE = 4;
    private static final int AGAIN = 2;
    private static final Duration PAUSE = Duration.ofMillis(500);
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

    /**
     * @param page those of one page
     * @param total of all pages
     */
    record Found(List<Gathered> page, long total) {}

    /** @param authorization of whoever asks: the notification service decides what that caller may know */
    Mono<List<Gathered>> gather(
            Reading reading, Set<PersonId> persons, Collection<TicketReference> tickets, String authorization) {
        return Flux.fromIterable(tickets)
                .flatMapSequential(
                        reference -> reading.tickets()
                                .ticket(reading.scope(), reference)
                                .flatMap(ticket -> gather(reading, persons, ticket, authorization)),
                        AT_ONCE)
                .collectList();
    }

    private Mono<Gathered> gather(Reading reading, Set<PersonId> persons, SeenTicket ticket, String authorization) {
        var reference = ticket.details().row().opening().ticket();
        return Mono.zip(
                        parts(reading, persons, ticket),
                        reading.tickets().activityNaming(ticket, persons).collectList(),
                        mails(reference, authorization))
                .map(found -> new Gathered(ticket, found.getT1(), found.getT2(), mailsTo(persons, found.getT3())));
    }

    private static Mono<List<Part>> parts(Reading reading, Set<PersonId> persons, SeenTicket ticket) {
        return reading.tickets().subscriptions(ticket).map(said -> parts(persons, ticket, said));
    }

    private static List<Part> parts(Set<PersonId> persons, SeenTicket ticket, Map<PersonId, Switched> said) {
        var details = ticket.details();
        var standing = details.row().standing();
        return Stream.of(
                        part(
                                Part.CREATOR,
                                persons.contains(details.row().opening().creator())),
                        part(Part.CONTACT, persons.contains(standing.contact())),
                        part(Part.TECHNICIAN, persons.contains(details.technician())),
                        part(
                                Part.ASSIGNEE,
                                standing.assignee().filter(persons::contains).isPresent()),
                        part(
                                Part.PARTICIPANT,
                                details.participants().stream().anyMatch(shared -> persons.contains(shared.person()))),
                        part(
                                Part.SUBSCRIBER,
                                persons.stream().anyMatch(person -> isSubscriber(person, details, said.get(person)))))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The technician is one without having said so. */
    private static boolean isSubscriber(PersonId person, TicketDetails ticket, @Nullable Switched said) {
        return said == null ? person.equals(ticket.technician()) : said.on() && said.countsUnder(ticket.since());
    }

    private static Optional<Part> part(Part part, boolean is) {
        return is ? Optional.of(part) : Optional.empty();
    }

    private Mono<List<TicketLedger.Entry>> mails(TicketReference ticket, String authorization) {
        return ledger.of(ticket, authorization)
                .flatMap(Mono::justOrEmpty)
                .repeatWhenEmpty(asked -> asked.take(AGAIN).delayElements(PAUSE))
                .switchIfEmpty(Mono.error(() -> Problem.unavailable(RETRY_AFTER).asException()));
    }

    private static List<MailTo> mailsTo(Set<PersonId> persons, List<TicketLedger.Entry> mails) {
        return mails.stream()
                .filter(mail -> mail.recipient()
                        .person()
                        .map(PersonId::of)
                        .filter(persons::contains)
                        .isPresent())
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
