package be.ecolenumerique.helpdesk.simulation.services;

import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.notification.deciding.TicketViews;
import be.ecolenumerique.helpdesk.notification.deciding.TicketViews.Current;
import be.ecolenumerique.helpdesk.notification.outbox.Claim;
import be.ecolenumerique.helpdesk.notification.outbox.Claim.MailTicket;
import be.ecolenumerique.helpdesk.notification.outbox.Claims;
import be.ecolenumerique.helpdesk.notification.outbox.EarlierMails.Place;
import be.ecolenumerique.helpdesk.notification.outbox.MailState;
import be.ecolenumerique.helpdesk.notification.outbox.Outbox;
import be.ecolenumerique.helpdesk.notification.outbox.OutboxEvent;
import be.ecolenumerique.helpdesk.notification.outbox.OutboxMail;
import be.ecolenumerique.helpdesk.notification.policy.Facts;
import be.ecolenumerique.helpdesk.notification.policy.KnownPerson;
import be.ecolenumerique.helpdesk.notification.policy.Recipient.OnePerson;
import be.ecolenumerique.helpdesk.notification.sending.MailWaits;
import be.ecolenumerique.helpdesk.notification.sending.SimulatedConcern;
import be.ecolenumerique.helpdesk.simulation.Defect;
import be.ecolenumerique.helpdesk.simulation.disk.Driver;
import be.ecolenumerique.helpdesk.simulation.network.MailServer.Taken;
import be.ecolenumerique.helpdesk.simulation.world.Machine;
import be.ecolenumerique.helpdesk.simulation.world.World;
import com.mongodb.MongoException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import reactor.core.publisher.Mono;

/**
 * Sends what is due. Outbox, order, claims, backoff and « still concerned » are the service's own; the loop stands for its
 * sender, postman and desk, which are bound to threads, templates and SMTP.
 */
final class Postman {
    private static final Duration LEASE = Duration.ofSeconds(20);
    private static final Duration SHORTLY = Duration.ofMillis(100);
    private static final int AT_ONCE = 16;

    private final Surroundings surroundings;
    private final World world;
    private final Machine machine;
    private final Outbox outbox;
    private final Claims claims;
    private final TicketViews tickets;
    private final Facts facts;

    Postman(Surroundings surroundings, Machine machine) {
        this.surroundings = surroundings;
        this.world = surroundings.world();
        this.machine = machine;
        var database = Driver.database(surroundings.disk(Surroundings.NOTIFICATIONS));
        outbox = new Outbox(database);
        claims = new Claims(outbox, LEASE, world::now);
        tickets = new TicketViews(database);
        facts = surroundings.posts().town().facts();
    }

    void live() {
        while (machine.isAlive()) {
            try {
                outbox.due(world.now(), AT_ONCE)
                        .collectList()
                        .blockOptional()
                        .orElse(List.of())
                        .forEach(this::deliver);
            } catch (RuntimeException fails) {
                world.tell(machine.name(), "looks again: " + fails.getClass().getSimpleName());
            }
            world.pause(Duration.ofMillis(500 + world.below(700)));
        }
    }

    private void deliver(OutboxEvent event) {
        event.mails().stream()
                .filter(mail -> mail.isOpen() && !mail.progress().next().isAfter(world.now()))
                .forEach(mail -> deliver(event, mail));
    }

    private void deliver(OutboxEvent event, OutboxMail mail) {
        Optional<Current> current = tickets.find(event.ticket())
                .blockOptional()
                .filter(c -> c.version() >= event.envelope().sequence());
        if (current.isEmpty() || !isItsTurn(event, mail)) {
            claims.postpone(event.envelope().eventId(), mail.id(), SHORTLY).block();
        } else if (!concerns(current.orElseThrow(), event, mail)) {
            claims.end(event.envelope().eventId(), mail.id(), MailState.NOT_CONCERNED)
                    .block();
        } else {
            claim(event, mail);
        }
    }

    private boolean isItsTurn(OutboxEvent event, OutboxMail mail) {
        var place = Place.of(event, mail);
        return has(Defect.ORDER_OF_MAILS_IGNORED)
                || outbox.before(List.of(place))
                        .blockOptional()
                        .flatMap(earlier -> earlier.before(place))
                        .isEmpty();
    }

    private boolean concerns(Current current, OutboxEvent event, OutboxMail mail) {
        var person = mail.planned().recipient() instanceof OnePerson one
                ? facts.person(one.person())
                : Optional.<KnownPerson>empty();
        return has(Defect.FORMER_COMPANY_STILL_MAILED)
                || SimulatedConcern.concerns(current.view(), event, mail, person);
    }

    private void claim(OutboxEvent event, OutboxMail mail) {
        EmailAddress address = facts.addressOf(mail.planned().recipient()).orElseThrow();
        Claim claim =
                claims.take(event.envelope().eventId(), mail.id(), address).block();
        switch (claim) {
            case Claim.Taken(MailTicket ticket) -> transmit(event, mail, ticket);
            case Claim.SameAddress _ ->
                claims.end(event.envelope().eventId(), mail.id(), MailState.MERGED)
                        .block();
            case Claim.Lost lost when has(Defect.CLAIM_IGNORED) -> send(event, mail, 1);
            case Claim.Lost _ -> {}
            case null -> {}
        }
    }

    private void transmit(OutboxEvent event, OutboxMail mail, MailTicket ticket) {
        if (has(Defect.MARKED_BEFORE_SENT)) {
            untilStored(claims.sent(ticket));
        }
        Optional<Taken> taken = send(event, mail, ticket.attempt());
        if (taken.isPresent() || has(Defect.FAILURE_TAKEN_FOR_SENT)) {
            if (!has(Defect.SENT_NOT_MARKED)) {
                untilStored(claims.sent(ticket));
            }
        } else {
            Duration wait =
                    MailWaits.drawnBy(new Random(world.bits())::nextDouble).after(ticket.attempt());
            untilStored(claims.failed(ticket, wait, "DATA"));
        }
    }

    private Optional<Taken> send(OutboxEvent event, OutboxMail mail, int attempt) {
        String messageId = has(Defect.MESSAGE_ID_OF_THE_ATTEMPT) ? mail.messageId() + attempt : mail.messageId();
        return surroundings
                .posts()
                .mailServer()
                .send(machine, event.envelope().eventId(), mail.recipientId(), messageId);
    }

    /** As long as the store is away. */
    private void untilStored(Mono<Void> mark) {
        boolean stored = false;
        while (!stored) {
            machine.requireAlive();
            try {
                mark.block();
                stored = true;
            } catch (MongoException fails) {
                world.pause(Duration.ofMillis(300));
            }
        }
    }

    private boolean has(Defect defect) {
        return surroundings.defects().has(defect);
    }
}
