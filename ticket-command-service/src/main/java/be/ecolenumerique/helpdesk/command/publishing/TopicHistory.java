package be.ecolenumerique.helpdesk.command.publishing;

import java.util.List;

/** Whether the topics hold what this log has published, and nothing of another history. */
interface TopicHistory {

    /**
     * In words; none where they do.
     *
     * @param position the last commit that is on Kafka for certain
     */
    List<String> differences(long position);
}
