package be.ecolenumerique.helpdesk.notification.outbox;

import java.util.Locale;

/** What became of a mail. The first two are under way; the others are for ever. */
public enum MailState {
    /** For its turn, or for the next attempt. */
    WAITING,
    /** Claimed by a sender, until its lease ends. */
    SENDING,
    /** The mail server took it. */
    SENT,
    /** The mail server refused this mail or its recipient for good. */
    REFUSED,
    /** Another mail of the same event went to the same address. */
    MERGED,
    /** The recipient may not see the ticket any more, or what the mail asks for is past. */
    NOT_CONCERNED,
    /** The person has no e-mail. */
    NO_ADDRESS,
    /** The person is not known any more. */
    ERASED,
    /** An operator ended it before it went out. */
    STOPPED;

    public boolean isOpen() {
        return this == WAITING || this == SENDING;
    }

    /** As stored and as the ledger says it: {@code not-concerned}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static MailState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
