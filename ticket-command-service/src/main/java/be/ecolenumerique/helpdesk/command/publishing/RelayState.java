package be.ecolenumerique.helpdesk.command.publishing;

import java.time.Instant;

/**
 * The relay's lease and how far the log is on Kafka for certain.
 *
 * @param position number of the last commit that is on Kafka with all before it
 * @param owner of the lease, one per process; empty before the first
 * @param epoch of the lease, one more at each change
 * @param held whether the lease is running, by MongoDB's clock
 */
public record RelayState(long position, String owner, long epoch, Instant until, boolean held) {
    static final RelayState NONE = new RelayState(0, "", 0, Instant.EPOCH, false);
}
