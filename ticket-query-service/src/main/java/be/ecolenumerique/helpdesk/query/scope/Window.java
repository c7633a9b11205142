package be.ecolenumerique.helpdesk.query.scope;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import be.ecolenumerique.helpdesk.query.scope.Sort.Position;
import com.mongodb.client.model.Sorts;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;

/**
 * Which rows of an ordered list: those that follow a position, or those that precede it; from the top without one. It names
 * a place and no page number, so it stays true while tickets arrive.
 */
public record Window(Sort sort, Optional<Position> from, boolean backwards, int limit) {

    /** Backwards, the nearest row comes first. */
    Bson order() {
        return falling() ? Sorts.descending(sort.field(), "n") : Sorts.ascending(sort.field(), "n");
    }

    List<Bson> conditions() {
        return from.map(position -> falling() ? below(position) : above(position)).stream()
                .toList();
    }

    /** From the greatest value down. */
    public boolean falling() {
        return sort.descending() != backwards;
    }

    private Bson below(Position position) {
        Date at = Date.from(position.at());
        return and(lte(sort.field(), at), or(lt(sort.field(), at), lt("n", position.number())));
    }

    private Bson above(Position position) {
        Date at = Date.from(position.at());
        return and(gte(sort.field(), at), or(gt(sort.field(), at), gt("n", position.number())));
    }
}
