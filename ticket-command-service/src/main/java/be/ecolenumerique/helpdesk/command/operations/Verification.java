package be.ecolenumerique.helpdesk.command.operations;

import java.util.List;

/**
 * How far an examination of the log has come, and what it found so far.
 *
 * @param state {@code log}, {@code commit-ids}, {@code topics}; at the end {@code sound}, {@code unsound}, or
 *     {@code failed:<kind of the error>}
 * @param relayed up to this commit the topics are compared with the log
 * @param tail the greatest number when it began
 * @param findings the first twenty
 */
public record Verification(String state, long relayed, long tail, Counts counts, List<Finding> findings) {
    /**
     * @param numbers of the log that were read, closed ones included
     * @param tombstones the closed ones among them
     * @param openNumbers behind the relay's position, with a writer or a reader on its way
     * @param records on the topics
     * @param redelivered those that came again, as they may
     * @param problems how many findings there are in all
     */
    public record Counts(
            long numbers,
            long tombstones,
            long openNumbers,
            long events,
            long aggregates,
            long records,
            long redelivered,
            long problems) {}
}
