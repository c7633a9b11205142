package be.ecolenumerique.helpdesk.notification.sending;

import be.ecolenumerique.helpdesk.consumer.records.Blocking;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.conventions.asking.SharedRoundTrips;
import be.ecolenumerique.helpdesk.notification.deciding.Excerpt;
import be.ecolenumerique.helpdesk.notification.deciding.TicketViews;
import be.ecolenumerique.helpdesk.notification.deciding.TicketViews.Current;
import be.ecolenumerique.helpdesk.notification.outbox.EarlierMails;
import be.ecolenumerique.helpdesk.notification.outbox.Outbox;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** Finds out about the mails that could go out now, for all of them at once. */
final class Inquiry {
    private final TicketViews tickets;
    private final Outbox outbox;
    private final CurrentDirectory directory;
    private final SharedRoundTrips<Lane.Item, Circumstances> lookUps =
            new SharedRoundTrips<>(1, mails -> Blocking.future(lookUp(mails)));

    Inquiry(TicketViews tickets, Outbox outbox, CurrentDirectory directory) {
        this.tickets = tickets;
        this.outbox = outbox;
        this.directory = directory;
    }

    Circumstances about(Lane.Item mail) {
        return lookUps.askOrAlone(
                mail, alone -> Blocking.get(lookUp(List.of(alone))).apply(alone));
    }

    private Mono<Function<Lane.Item, Circumstances>> lookUp(List<Lane.Item> mails) {
        Set<PersonId> persons = new HashSet<>();
        Set<SupplierId> suppliers = new HashSet<>();
        mails.forEach(mail -> {
            persons.addAll(Concerned.persons(mail.event(), mail.mail()));
            suppliers.addAll(Concerned.suppliers(mail.event(), mail.mail()));
        });
        return Mono.zip(
                        tickets.current(mails.stream()
                                .map(mail -> mail.event().ticket().toString())
                                .toList()),
                        outbox.before(mails.stream().map(Lane.Item::place).toList()),
                        directory.known(persons, suppliers))
                .map(found -> mail -> of(mail, found.getT1(), found.getT2(), found.getT3()));
    }

    private static Circumstances of(Lane.Item mail, Map<String, Current> tickets, EarlierMails earlier, Excerpt known) {
        return new Circumstances(
                Optional.ofNullable(tickets.get(mail.event().ticket().toString())),
                earlier.before(mail.place()),
                known.about(
                        Concerned.persons(mail.event(), mail.mail()), Concerned.suppliers(mail.event(), mail.mail())));
    }
}
