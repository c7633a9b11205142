package be.ecolenumerique.helpdesk.command.eventlog;

import java.time.Instant;

/**
 * A commit at its place in the global order.
 *
 * @param number dense, from 1
 * @param at when it was queued, by the writer's clock: information, never an order
 */
public record StoredCommit(long number, Instant at, Commit commit) implements LogEntry {}
