package be.ecolenumerique.helpdesk.notification.operations;

import be.ecolenumerique.helpdesk.notification.outbox.OutboxEvent;
import be.ecolenumerique.helpdesk.notification.outbox.OutboxMail;
import java.util.Optional;

/**
 * How operators name one mail: {@code <event id>.<first characters of its Message-ID>}, in one word, without an address.
 *
 * @param mark those characters
 */
record MailId(String eventId, String mark) {
    private static final int LENGTH = 12;

    static MailId of(OutboxEvent event, OutboxMail mail) {
        return new MailId(event.envelope().eventId(), markOf(mail));
    }

    static Optional<MailId> parse(String text) {
        int dot = text.lastIndexOf('.');
        return dot > 0 && text.length() - dot - 1 == LENGTH
                ? Optional.of(new MailId(text.substring(0, dot), text.substring(dot + 1)))
                : Optional.empty();
    }

    Optional<OutboxMail> in(OutboxEvent event) {
        return event.mails().stream().filter(mail -> markOf(mail).equals(mark)).findFirst();
    }

    private static String markOf(OutboxMail mail) {
        return mail.messageId().substring(1, 1 + LENGTH);
    }

    @Override
    public String toString() {
        return eventId + "." + mark;
    }
}
