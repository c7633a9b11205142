package be.ecolenumerique.helpdesk.command.publishing;

import java.util.List;

/** Whether the topics hold what this log has published, and nothing of another history. */
interface TopicHistory {

    /** In words; none where they do. */
    List<String> differences(HeldLease lease);
}
