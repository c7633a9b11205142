package be.ecolenumerique.helpdesk.notification.sending;

/** What the mail server made of a mail. {@code reason}: stage and reply code alone, for the reply's text may hold an address. */
public sealed interface Transmission {
    record Accepted() implements Transmission {}

    /** 5xx to RCPT or to the data of this very mail: final. */
    record Refused(String reason) implements Transmission {}

    /** Anything else, whatever the code: an outage, tried again. */
    record Outage(String reason) implements Transmission {}
}
