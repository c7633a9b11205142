package be.ecolenumerique.helpdesk.consumer;

import be.ecolenumerique.helpdesk.contracts.EventType;
import be.ecolenumerique.helpdesk.contracts.EventTypes;
import java.util.Collection;

/**
 * An event that can not be used, as its record announces it.
 *
 * @param type wire name; empty where the record has none
 */
public record Missed(String aggregate, long sequence, String eventId, String type) {

    /** Whether it is known not to be one of these. */
    public boolean isNoneOf(Collection<Class<?>> events) {
        return EventTypes.published().all().stream()
                .filter(known -> known.name().equals(type))
                .map(EventType::eventClass)
                .anyMatch(known -> !events.contains(known));
    }
}
