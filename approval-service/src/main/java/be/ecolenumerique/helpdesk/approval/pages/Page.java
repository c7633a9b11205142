package be.ecolenumerique.helpdesk.approval.pages;

import java.util.List;
import java.util.Optional;

/**
 * One page, in words, before it is HTML. All values are plain text.
 *
 * @param label the status in a word or two, if the page is about one ticket
 * @param sentences what there is to say first
 */
public record Page(
        String title,
        Optional<String> label,
        List<String> sentences,
        Optional<TicketPart> ticket,
        Optional<FormPart> form,
        Optional<Reload> reload) {

    static Page message(String title, String... sentences) {
        return new Page(
                title, Optional.empty(), List.of(sentences), Optional.empty(), Optional.empty(), Optional.empty());
    }

    Page with(FormPart shown) {
        return new Page(title, label, sentences, ticket, Optional.of(shown), reload);
    }

    Page with(Reload next) {
        return new Page(title, label, sentences, ticket, form, Optional.of(next));
    }

    /** A term and what is typed there. */
    public record Field(String name, String value) {}

    /**
     * @param done what the supplier says it did
     * @param reason of a reopening
     */
    public record TicketPart(String summary, List<Field> fields, String doneAt, String done, Optional<String> reason) {}

    /** @param query of the address that the form is sent to */
    public record FormPart(String query, String reason, Optional<Complaint> complaint) {}

    /** @param ofReason whether it is said beside the text as well */
    public record Complaint(String sentence, boolean ofReason) {}

    /** @param seconds after which the browser looks again by itself; absent where it has looked often enough */
    public record Reload(Optional<Integer> seconds, String query) {}
}
