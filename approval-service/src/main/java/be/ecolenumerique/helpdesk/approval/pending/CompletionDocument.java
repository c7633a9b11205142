package be.ecolenumerique.helpdesk.approval.pending;

import java.time.Instant;
import org.bson.Document;

/** A completion as part of a document; instants as text, so that no fraction is lost. */
final class CompletionDocument {
    private static final String ID = "completion";
    private static final String SUMMARY = "done";
    private static final String AT = "completedAt";
    private static final String DUE = "dueAt";

    private CompletionDocument() {}

    static Document write(Completion completion) {
        return new Document(ID, completion.id())
                .append(SUMMARY, completion.summary())
                .append(AT, completion.completedAt().toString())
                .append(DUE, completion.dueAt().toString());
    }

    static Completion read(Document document) {
        return new Completion(
                document.getString(ID), document.getString(SUMMARY), instant(document, AT), instant(document, DUE));
    }

    static Instant instant(Document document, String field) {
        return Instant.parse(document.getString(field));
    }
}
