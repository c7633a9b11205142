package be.ecolenumerique.helpdesk.simulation.disk;

import java.util.ArrayList;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonValue;

/** Values of documents as MongoDB compares and finds them. */
final class Values {
    private Values() {}

    static boolean same(BsonValue one, BsonValue other) {
        return (one.isNumber() && other.isNumber())
                ? one.asNumber().longValue() == other.asNumber().longValue()
                : one.equals(other);
    }

    /** Of two values of one kind; values of different kinds have no order here. */
    static int compare(BsonValue one, BsonValue other) {
        if (one.isNumber() && other.isNumber()) {
            return Long.compare(one.asNumber().longValue(), other.asNumber().longValue());
        }
        if (one.isDateTime() && other.isDateTime()) {
            return Long.compare(one.asDateTime().getValue(), other.asDateTime().getValue());
        }
        if (one.isString() && other.isString()) {
            return one.asString().getValue().compareTo(other.asString().getValue());
        }
        throw new IllegalArgumentException("no order between " + one + " and " + other);
    }

    static boolean comparable(BsonValue one, BsonValue other) {
        return (one.isNumber() && other.isNumber())
                || (one.isDateTime() && other.isDateTime())
                || (one.isString() && other.isString());
    }

    /** What stands at the path; through arrays into each of their elements. */
    static List<BsonValue> at(BsonValue value, String path) {
        if (path.isEmpty()) {
            return List.of(value);
        }
        if (value instanceof BsonDocument document && path.indexOf('.') < 0) {
            BsonValue found = document.get(path);
            return found == null ? List.of() : List.of(found);
        }
        int dot = path.indexOf('.');
        String first = dot < 0 ? path : path.substring(0, dot);
        String rest = dot < 0 ? "" : path.substring(dot + 1);
        List<BsonValue> found = new ArrayList<>();
        for (BsonValue within : value instanceof BsonArray array ? array : List.of(value)) {
            if (within instanceof BsonDocument document && document.containsKey(first)) {
                found.addAll(at(orNull(document, first), rest));
            }
        }
        return found;
    }

    static BsonValue orNull(BsonDocument document, String field) {
        return document.get(field, BsonNull.VALUE);
    }
}
