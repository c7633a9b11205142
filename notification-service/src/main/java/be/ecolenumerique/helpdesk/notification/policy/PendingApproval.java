package be.ecolenumerique.helpdesk.notification.policy;

import java.time.Instant;
import java.util.Optional;

/**
 * « 1 approbation nécessaire »: the completion that the school may answer until it is due.
 *
 * @param completion event id of the InterventionCompleted
 * @param daysLeft what the last reminder said
 */
public record PendingApproval(String completion, String summary, Instant dueAt, Optional<Integer> daysLeft) {
    PendingApproval reminded(int days) {
        return new PendingApproval(completion, summary, dueAt, Optional.of(days));
    }
}
