package be.ecolenumerique.helpdesk.query.scope;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.in;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bson.conversions.Bson;

/** A condition on documents that begins with a scope; there is no other way to make one. */
final class ScopedFilter {
    private final Bson condition;

    private ScopedFilter(List<String> audience, List<Bson> others) {
        List<Bson> all = new ArrayList<>();
        all.add(in("v", audience));
        all.addAll(others);
        this.condition = and(all);
    }

    static ScopedFilter tickets(Scope scope, Bson... others) {
        return new ScopedFilter(scope.tickets(), Arrays.asList(others));
    }

    static ScopedFilter tickets(Scope scope, List<Bson> others) {
        return new ScopedFilter(scope.tickets(), others);
    }

    static ScopedFilter entries(Scope scope, Bson... others) {
        return new ScopedFilter(scope.entries(), Arrays.asList(others));
    }

    Bson condition() {
        return condition;
    }
}
