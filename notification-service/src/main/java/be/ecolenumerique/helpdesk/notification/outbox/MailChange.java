package be.ecolenumerique.helpdesk.notification.outbox;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * An update of one mail within its event's document, as a pipeline: where the condition holds for it the fields change,
 * and the document's {@code due} follows. Conditions and values may use the server's {@code $$NOW}.
 */
final class MailChange {
    private static final String OPEN = "open";

    private MailChange() {}

    /** @param condition an expression over {@code $$m}, the mail */
    static List<Bson> where(String mailId, Document condition, Document changes) {
        return pipeline(mailId, condition, changes, List.of());
    }

    /** The same, and where it held one more mail joins the event's, once. */
    static List<Bson> andAdd(String mailId, Document condition, Document changes, Document another) {
        var held = new Document(
                "$anyElementTrue",
                List.of(new Document(
                        "$map",
                        new Document("input", "$mails").append("as", "m").append("in", both(mailId, condition)))));
        var added = new Document(
                "$cond",
                List.of(
                        new Document("$and", List.of("$held", not(isAmongTheMails(another)))),
                        new Document("$concatArrays", List.of("$mails", List.of(new Document("$literal", another)))),
                        "$mails"));
        var stages = new ArrayList<Bson>();
        stages.add(set("held", held));
        stages.addAll(pipeline(mailId, condition, changes, List.of(set("mails", added))));
        stages.add(new Document("$unset", "held"));
        return stages;
    }

    private static Document isAmongTheMails(Document mail) {
        return new Document(
                "$in",
                List.of(new Document("$literal", mail.getString(MailDocuments.ID)), "$mails." + MailDocuments.ID));
    }

    private static Document not(Document condition) {
        return new Document("$not", List.of(condition));
    }

    static Document owned(String owner) {
        return eq("$$m.owner", owner);
    }

    static Document eq(Object left, Object right) {
        return new Document("$eq", List.of(left, right));
    }

    private static List<Bson> pipeline(String mailId, Document condition, Document changes, List<Bson> then) {
        var changed = new Document("$mergeObjects", List.of("$$m", changes));
        var each = new Document("$cond", List.of(both(mailId, condition), changed, "$$m"));
        var mails = new Document(
                "$map", new Document("input", "$mails").append("as", "m").append("in", each));
        var stages = new ArrayList<Bson>();
        stages.add(set("mails", mails));
        stages.addAll(then);
        stages.add(set(OPEN, openInstants()));
        stages.add(set(OutboxDocuments.DUE, due()));
        stages.add(new Document("$unset", OPEN));
        return stages;
    }

    private static Document both(String mailId, Document condition) {
        return new Document("$and", List.of(eq("$$m.id", new Document("$literal", mailId)), condition));
    }

    private static Document openInstants() {
        var open = new Document("$in", List.of("$$m.state", List.of("waiting", "sending")));
        var filtered = new Document(
                "$filter", new Document("input", "$mails").append("as", "m").append("cond", open));
        return new Document(
                "$map", new Document("input", filtered).append("as", "m").append("in", "$$m.next"));
    }

    private static Document due() {
        return new Document("$cond", List.of(eq("$" + OPEN, List.of()), "$$REMOVE", new Document("$min", "$" + OPEN)));
    }

    private static Document set(String field, Object expression) {
        return new Document("$set", new Document(field, expression));
    }
}
