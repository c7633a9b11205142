package be.ecolenumerique.helpdesk.command.invitations;

import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * {@code {_id: "SUP-1", since, next, unsettled?, attempts?, failure?, mailed?: {"P-…": {number, before, id?, at?}}}}: ids alone, no
 * address. {@code unsettled}: since when something waits to be done; absent once a pass has done all.
 */
final class SettlingDocuments {
    static final String SINCE = "since";
    static final String NEXT = "next";
    static final String UNSETTLED = "unsettled";
    static final String ATTEMPTS = "attempts";
    static final String FAILURE = "failure";
    static final String MAILED = "mailed";

    private SettlingDocuments() {}

    static Settling read(Document document) {
        Map<PersonId, Mailed> mailed = new HashMap<>();
        document.get(MAILED, new Document())
                .forEach((person, of) -> mailed.put(PersonId.of(person), readMailed((Document) of)));
        return new Settling(
                SupplierId.of(document.getString("_id")),
                document.getDate(SINCE).toInstant(),
                document.getInteger(ATTEMPTS, 0),
                Optional.ofNullable(document.getString(FAILURE)),
                mailed);
    }

    static Bson mailed(PersonId person, Mailed mailed) {
        return Updates.set(MAILED + "." + person.value(), written(mailed));
    }

    static Bson again(Settling settling, Instant next) {
        return Updates.combine(
                Updates.set(NEXT, Date.from(next)),
                Updates.set(ATTEMPTS, settling.attempts()),
                settling.failure().map(text -> Updates.set(FAILURE, text)).orElseGet(() -> Updates.unset(FAILURE)));
    }

    static Bson unsettled(boolean still, Instant now) {
        return still ? Updates.min(UNSETTLED, Date.from(now)) : Updates.unset(UNSETTLED);
    }

    private static Document written(Mailed mailed) {
        var document = new Document("number", mailed.number()).append("before", mailed.before());
        mailed.id().ifPresent(id -> document.append("id", id));
        mailed.at().ifPresent(at -> document.append("at", Date.from(at)));
        return document;
    }

    private static Mailed readMailed(Document document) {
        return new Mailed(
                document.getLong("number"),
                document.getList("before", String.class, List.of()),
                Optional.ofNullable(document.getString("id")),
                Optional.ofNullable(document.getDate("at")).map(Date::toInstant));
    }
}
