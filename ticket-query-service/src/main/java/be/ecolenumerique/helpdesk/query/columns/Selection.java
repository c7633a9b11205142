package be.ecolenumerique.helpdesk.query.columns;

import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.TicketStatus;
import be.ecolenumerique.helpdesk.query.scope.TicketFilter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A filter in the numbers of the columns. */
final class Selection {
    private static final int ANY = -2;

    private final boolean[] statuses = new boolean[TicketStatus.values().length];
    private final int creator;
    private final int type;
    private final int school;
    private final byte @Nullable [] assetTag;
    private final Optional<Needle> needle;

    Selection(TicketFilter filter, Codes<PersonId> creators, Codes<String> schools) {
        filter.statuses().forEach(status -> statuses[Numbered.of(status)] = true);
        this.creator = filter.creator().map(creators::of).orElse(ANY);
        this.type = filter.requestType().map(Numbered::of).orElse(ANY);
        this.school = filter.school().map(schools::of).orElse(ANY);
        this.assetTag = filter.assetTag()
                .map(tag -> tag.getBytes(StandardCharsets.UTF_8))
                .orElse(null);
        this.needle = filter.text().map(Needle::new);
    }

    boolean passes(Columns columns, int place) {
        int status = columns.status(place);
        return status >= 0
                && passes(columns.creator(place), columns.type(place), status)
                && (school == ANY || school == columns.school(place));
    }

    boolean passes(int creatorOfCell, int typeOfCell, int statusOfCell) {
        return statuses[statusOfCell]
                && (creator == ANY || creator == creatorOfCell)
                && (type == ANY || type == typeOfCell);
    }

    byte @Nullable [] assetTag() {
        return assetTag;
    }

    Optional<Needle> needle() {
        return needle;
    }
}
