package be.ecolenumerique.helpdesk.consumer;

import java.time.Instant;

/**
 * An event on its way through a projection: ids alone.
 *
 * @param relayed timestamp of its record, by the relay's clock
 */
public record Passage(String aggregate, long sequence, String eventId, Instant relayed) {}
