package be.ecolenumerique.helpdesk.command.eventlog;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one command decided: all of its events or none.
 *
 * @param id given by the writer, so that it recognises its own commit after an unknown outcome
 * @param requestKey at most one commit of a key is ever stored; none where the client sent no key
 */
public record Commit(UUID id, @Nullable String requestKey, List<LoggedEvent> events) {

    public Commit {
        events = List.copyOf(events);
    }

    public static Commit of(@Nullable String requestKey, List<LoggedEvent> events) {
        return new Commit(UUID.randomUUID(), requestKey, events);
    }
}
