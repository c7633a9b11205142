package be.ecolenumerique.helpdesk.notification.outbox;

/** What came of trying to take a mail for sending. */
public sealed interface Claim {
    /** It is this sender's alone until its lease ends. */
    record Taken(MailTicket mail) implements Claim {}

    /** The event's mail to this address is another one. */
    record SameAddress() implements Claim {}

    /** Somebody else has it, or has ended it, or it is not its time. */
    record Lost() implements Claim {}

    /** The right to end a claimed mail; {@code owner} is unique to the claim. */
    record MailTicket(String eventId, String mailId, String owner, int attempt) {}
}
