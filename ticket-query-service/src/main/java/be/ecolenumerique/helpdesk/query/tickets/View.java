package be.ecolenumerique.helpdesk.query.tickets;

import be.ecolenumerique.helpdesk.contracts.TicketStatus;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Which tickets a list shows unless single statuses are named (behaviour §6). */
public enum View {
    OPEN,
    CLOSED,
    ALL;

    Set<TicketStatus> statuses() {
        return switch (this) {
            case OPEN -> EnumSet.complementOf(EnumSet.of(TicketStatus.CLOSED));
            case CLOSED -> EnumSet.of(TicketStatus.CLOSED);
            case ALL -> EnumSet.allOf(TicketStatus.class);
        };
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
