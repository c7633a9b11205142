package be.ecolenumerique.helpdesk.notification.outbox;

import java.util.ArrayList;
import java.util.List;

/** What the outbox holds of one ticket, in order; beside it the events that this release can not read. */
public record TicketOutbox(List<OutboxEvent> events, List<UnreadableEvent> unreadable) {

    static TicketOutbox of(List<Reading> readings) {
        var outbox = new TicketOutbox(new ArrayList<>(), new ArrayList<>());
        for (Reading reading : readings) {
            switch (reading) {
                case Reading.Read(OutboxEvent event) -> outbox.events.add(event);
                case Reading.Failed(UnreadableEvent event) -> outbox.unreadable.add(event);
            }
        }
        return outbox;
    }
}
