package be.ecolenumerique.helpdesk.command.publishing;

import java.util.Map;
import java.util.Set;

/**
 * An event as a topic has it, by its headers; what is no record of ours has commit 0.
 *
 * @param commit number in the log that published it
 */
record PublishedEvent(String topic, String aggregate, String eventId, String type, long commit) {

    /** What is no record of ours tells nothing of another history: consumers put it aside. */
    boolean isOfALog() {
        return commit > 0;
    }

    /** @param known ids by commit */
    boolean isAmong(Map<Long, Set<String>> known) {
        return known.getOrDefault(commit, Set.of()).contains(eventId);
    }

    @Override
    public String toString() {
        return "commit " + commit + " with event " + eventId + " of " + aggregate + " on " + topic;
    }
}
