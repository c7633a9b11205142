package be.ecolenumerique.helpdesk.approval.pending;

import java.time.Instant;

/**
 * « Intervention terminée »: what the supplier did, and until when the school may answer.
 *
 * @param id of the InterventionCompleted event
 * @param dueAt from this instant on the ticket closes by itself; as in the event, never computed again
 */
public record Completion(String id, String summary, Instant completedAt, Instant dueAt) {}
