package be.ecolenumerique.helpdesk.notification.outbox;

import org.bson.Document;

/** What this release makes of a document of the outbox. */
sealed interface Reading {
    record Read(OutboxEvent event) implements Reading {}

    record Failed(UnreadableEvent event) implements Reading {}

    static Reading of(Document document) {
        try {
            return new Read(OutboxDocuments.read(document));
        } catch (RuntimeException e) {
            return new Failed(new UnreadableEvent(
                    document.getString("_id"),
                    document.get(OutboxDocuments.SEQ) instanceof Long version ? version : 0,
                    e.getClass().getSimpleName()));
        }
    }
}
