package be.ecolenumerique.helpdesk.notification.sending;

import be.ecolenumerique.helpdesk.conventions.tracing.Work;
import be.ecolenumerique.helpdesk.notification.outbox.Claim;
import be.ecolenumerique.helpdesk.notification.outbox.Claim.MailTicket;
import be.ecolenumerique.helpdesk.notification.outbox.MailState;
import be.ecolenumerique.helpdesk.notification.outbox.OutboxEvent;
import be.ecolenumerique.helpdesk.notification.outbox.OutboxMail;
import be.ecolenumerique.helpdesk.notification.sending.Places.Place;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivers one mail: looks whether it may go, claims it, writes it, hands it to the mail server, and marks what came of it. */
final class Postman {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private final MailPreparation preparation;
    private final Desk desk;
    private final Stationery stationery;
    private final Transmissions transmissions;
    private final MailMetrics metrics;

    Postman(
            MailPreparation preparation,
            Desk desk,
            Stationery stationery,
            Transmissions transmissions,
            MailMetrics metrics) {
        this.preparation = preparation;
        this.desk = desk;
        this.stationery = stationery;
        this.transmissions = transmissions;
        this.metrics = metrics;
    }

    /** Whether the recipient's next mail of the ticket may go now. */
    boolean deliver(OutboxEvent event, OutboxMail mail) {
        return switch (prepare(event, mail)) {
            case Preparation.HeldUp fault -> heldUp(event, mail, fault.reason());
            case Preparation.NotYet later -> desk.postpone(event, mail, later.pause());
            case Preparation.Over over -> end(event, mail, over.end());
            case Preparation.Write write -> claim(event, mail, write);
        };
    }

    /** From now on nothing new goes out. */
    void stop() {
        transmissions.places().close();
    }

    private Preparation prepare(OutboxEvent event, OutboxMail mail) {
        try {
            return preparation.of(event, mail);
        } catch (RuntimeException e) {
            LOG.warn(
                    "Mail {} of event {} is held up: {}",
                    mail.id(),
                    event.envelope().eventId(),
                    e.getClass().getSimpleName());
            return new Preparation.HeldUp("preparation");
        }
    }

    private boolean heldUp(OutboxEvent event, OutboxMail mail, String reason) {
        metrics.failed(reason);
        return desk.holdUp(event, mail, reason);
    }

    private boolean end(OutboxEvent event, OutboxMail mail, MailState state) {
        desk.end(event, mail, state);
        metrics.ended(state);
        return true;
    }

    private boolean claim(OutboxEvent event, OutboxMail mail, Preparation.Write write) {
        return transmissions
                .places()
                .take()
                .filter(place -> claim(event, mail, write, place))
                .isPresent();
    }

    private boolean claim(OutboxEvent event, OutboxMail mail, Preparation.Write write, Place place) {
        try (place) {
            return switch (desk.take(event, mail, write.to().address())) {
                case Claim.Lost _ -> false;
                case Claim.SameAddress _ -> end(event, mail, MailState.MERGED);
                case Claim.Taken(MailTicket ticket) -> transmit(event, mail, ticket, write, place);
            };
        }
    }

    private boolean transmit(
            OutboxEvent event, OutboxMail mail, MailTicket ticket, Preparation.Write write, Place place) {
        try (Work work = transmissions.begin(event, mail)) {
            Transmission outcome = stationery
                    .write(mail, write)
                    .map(message -> transmissions.send(message, work))
                    .orElseGet(() -> new Transmission.Outage("rendering"));
            place.close(); // the next mail goes out while this one is marked
            return switch (outcome) {
                case Transmission.Accepted _ -> sent(event, ticket);
                case Transmission.Refused refused -> refused(event, mail, ticket, refused.reason());
                case Transmission.Outage outage -> failed(ticket, outage.reason());
            };
        }
    }

    private boolean sent(OutboxEvent event, MailTicket ticket) {
        metrics.latency(desk.sent(event, ticket));
        metrics.ended(MailState.SENT);
        return true;
    }

    private boolean refused(OutboxEvent event, OutboxMail mail, MailTicket ticket, String reason) {
        LOG.warn(
                "Mail {} of event {} is refused for good: {}",
                mail.id(),
                event.envelope().eventId(),
                reason);
        desk.refused(event, mail, ticket, reason);
        metrics.ended(MailState.REFUSED);
        return true;
    }

    private boolean failed(MailTicket ticket, String reason) {
        LOG.info("Mail {} of event {} waits: {}", ticket.mailId(), ticket.eventId(), reason);
        desk.failed(ticket, reason);
        metrics.failed(reason);
        return false;
    }
}
