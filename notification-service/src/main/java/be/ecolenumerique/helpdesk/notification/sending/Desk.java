package be.ecolenumerique.helpdesk.notification.sending;

import be.ecolenumerique.helpdesk.consumer.records.Blocking;
import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.conventions.asking.SharedRoundTrips;
import be.ecolenumerique.helpdesk.conventions.retrying.Backoff;
import be.ecolenumerique.helpdesk.conventions.retrying.UntilItWorks;
import be.ecolenumerique.helpdesk.notification.deciding.TicketViews;
import be.ecolenumerique.helpdesk.notification.outbox.Claim;
import be.ecolenumerique.helpdesk.notification.outbox.Claim.MailTicket;
import be.ecolenumerique.helpdesk.notification.outbox.Claims;
import be.ecolenumerique.helpdesk.notification.outbox.MailState;
import be.ecolenumerique.helpdesk.notification.outbox.Notices;
import be.ecolenumerique.helpdesk.notification.outbox.OutboxEvent;
import be.ecolenumerique.helpdesk.notification.outbox.OutboxMail;
import be.ecolenumerique.helpdesk.notification.outbox.Wanted;
import be.ecolenumerique.helpdesk.notification.policy.Quality;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Marks in the outbox what the postman did. What the mail server answered is marked until MongoDB took it, however long that
 * lasts: an outage of the store alone never makes a second transmission.
 */
final class Desk {
    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);
    private static final Duration HELD_UP = Duration.ofSeconds(10);

    private final Claims claims;
    private final Notices notices;
    private final TicketViews tickets;
    private final Backoff backoff;
    private final InstantSource clock;
    private final SharedRoundTrips<Wanted, Claim> taking;
    private final SharedRoundTrips<MailTicket, Boolean> marking;

    Desk(Claims claims, Notices notices, TicketViews tickets, Backoff backoff, InstantSource clock) {
        this.claims = claims;
        this.notices = notices;
        this.tickets = tickets;
        this.backoff = backoff;
        this.clock = clock;
        taking = new SharedRoundTrips<>(1, wanted -> Blocking.future(claims.take(wanted)));
        marking = new SharedRoundTrips<>(
                1, mails -> Blocking.future(claims.sent(mails).thenReturn(_ -> true)));
    }

    Claim take(OutboxEvent event, OutboxMail mail, EmailAddress address) {
        return taking.askOrAlone(
                new Wanted(event.envelope().eventId(), mail.id(), address), alone -> Blocking.get(claims.take(alone)));
    }

    /** Always false: nothing after it may go. */
    boolean postpone(OutboxEvent event, OutboxMail mail, Duration pause) {
        Blocking.await(claims.postpone(event.envelope().eventId(), mail.id(), pause));
        return false;
    }

    /** Always false, and the ledger says why it waits. */
    boolean holdUp(OutboxEvent event, OutboxMail mail, String reason) {
        Blocking.await(claims.holdUp(event.envelope().eventId(), mail.id(), HELD_UP, reason));
        return false;
    }

    void end(OutboxEvent event, OutboxMail mail, MailState state) {
        Blocking.await(claims.end(event.envelope().eventId(), mail.id(), state));
    }

    /** How long it took since the mail was decided. */
    Duration sent(OutboxEvent event, MailTicket ticket) {
        Duration latency = Duration.between(event.decided(), clock.instant());
        marking.askOrAlone(ticket, this::mark);
        return latency;
    }

    void failed(MailTicket ticket, String reason) {
        untilStored(claims.failed(ticket, backoff.after(ticket.attempt()), reason));
    }

    /** The school could not be told: its technician of the moment hears it. */
    void refused(OutboxEvent event, OutboxMail mail, MailTicket ticket, String reason) {
        if (mail.planned().quality() != Quality.CONTACT) {
            untilStored(claims.refused(ticket, reason));
            return;
        }
        untilStored(tickets.find(event.ticket())
                .map(current -> current.view().technician())
                .defaultIfEmpty(event.before().technician())
                .map(technician -> notice(event, technician))
                .flatMap(notice -> claims.refused(ticket, reason, notice)));
    }

    private OutboxMail notice(OutboxEvent event, PersonId technician) {
        return notices.schoolRefused(event.envelope().eventId(), technician, clock.instant());
    }

    private boolean mark(MailTicket mail) {
        untilStored(claims.sent(mail));
        return true;
    }

    private static void untilStored(Mono<Void> mark) {
        mark.retryWhen(UntilItWorks.saying("What became of a mail is not stored yet", LOG))
                .block();
    }
}
