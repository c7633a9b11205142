package be.ecolenumerique.helpdesk.notification.outbox;

import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.notification.outbox.OutboxMail.Progress;
import be.ecolenumerique.helpdesk.notification.policy.Fate;
import be.ecolenumerique.helpdesk.notification.policy.PlannedMail;
import be.ecolenumerique.helpdesk.notification.policy.TicketView;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Turns what was decided for an event into its outbox document. */
public final class OutboxEntries {
    private final MessageIds messageIds;
    private final InstantSource clock;

    public OutboxEntries(MessageIds messageIds, InstantSource clock) {
        this.messageIds = messageIds;
        this.clock = clock;
    }

    public OutboxEvent of(EventEnvelope<TicketEvent> envelope, TicketView before, List<PlannedMail> mails) {
        Instant now = clock.instant();
        return new OutboxEvent(
                envelope,
                before,
                now,
                mails.stream().map(mail -> entry(envelope.eventId(), mail, now)).toList());
    }

    private OutboxMail entry(String eventId, PlannedMail mail, Instant now) {
        String id = mail.recipient().id();
        MailState state = state(mail.fate());
        Optional<Instant> ended = state.isOpen() ? Optional.empty() : Optional.of(now);
        return new OutboxMail(
                id, mail, messageIds.of(eventId, id), new Progress(state, 0, now, ended, Optional.empty()));
    }

    private static MailState state(Fate fate) {
        return switch (fate) {
            case TO_SEND -> MailState.WAITING;
            case NO_ADDRESS -> MailState.NO_ADDRESS;
            case ERASED -> MailState.ERASED;
        };
    }
}
