package be.ecolenumerique.helpdesk.conventions.operations;

import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;

/** {@code {_id, type, revision, at, action, by, targets, reason?, outcome?}} */
final class ActionDocuments {
    private ActionDocuments() {}

    static Document write(ActionEvent event) {
        var document = new Document("_id", event.id())
                .append("type", event.type())
                .append("revision", event.revision())
                .append("at", Date.from(event.at()))
                .append("action", event.action())
                .append("by", event.by())
                .append("targets", new Document(new LinkedHashMap<>(event.targets())));
        event.reason().ifPresent(reason -> document.append("reason", reason));
        event.outcome().ifPresent(outcome -> document.append("outcome", outcome));
        return document;
    }

    static ActionEvent read(Document document) {
        return new ActionEvent(
                document.getString("_id"),
                document.getString("type"),
                document.getInteger("revision"),
                document.getDate("at").toInstant(),
                document.getString("action"),
                document.getString("by"),
                targets(document.get("targets", Document.class)),
                Optional.ofNullable(document.getString("reason")),
                Optional.ofNullable(document.getString("outcome")));
    }

    private static Map<String, String> targets(Document stored) {
        var targets = new LinkedHashMap<String, String>();
        stored.forEach((name, value) -> targets.put(name, value.toString()));
        return targets;
    }
}
