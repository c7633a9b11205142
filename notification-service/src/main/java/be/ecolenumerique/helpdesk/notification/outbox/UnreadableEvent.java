package be.ecolenumerique.helpdesk.notification.outbox;

/**
 * An event of which this release can not read the mails: written by a newer one, or damaged.
 *
 * @param version of the ticket after the event, 0 where not even that can be read
 * @param reason what stood in the way, without a value from the document
 */
public record UnreadableEvent(String eventId, long version, String reason) {}
