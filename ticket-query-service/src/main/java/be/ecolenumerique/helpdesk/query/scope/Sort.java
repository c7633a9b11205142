package be.ecolenumerique.helpdesk.query.scope;

import be.ecolenumerique.helpdesk.query.projection.TicketRow;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;

/** The order of a list; tickets of the same instant follow by number. */
public enum Sort {
    NEWEST_FIRST("-createdAt", "ca", true),
    OLDEST_FIRST("createdAt", "ca", false),
    LAST_UPDATED_FIRST("-updatedAt", "ua", true),
    LAST_UPDATED_LAST("updatedAt", "ua", false);

    private final String word;
    private final String field;
    private final boolean descending;

    Sort(String word, String field, boolean descending) {
        this.word = word;
        this.field = field;
        this.descending = descending;
    }

    @JsonValue
    public String word() {
        return word;
    }

    public Position positionOf(TicketRow row) {
        return new Position(
                field.equals("ca") ? row.opening().createdAt() : row.standing().updatedAt(),
                row.opening().ticket().number());
    }

    /** Else by the last update. */
    public boolean isByCreation() {
        return field.equals("ca");
    }

    String field() {
        return field;
    }

    boolean descending() {
        return descending;
    }

    /** A place between two rows: right after (or before) the row of this instant and ticket number. */
    public record Position(Instant at, int number) {}
}
