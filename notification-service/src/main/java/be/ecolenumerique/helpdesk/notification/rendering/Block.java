package be.ecolenumerique.helpdesk.notification.rendering;

import java.net.URI;
import java.util.List;

/** A piece of a letter, one below the other. The layouts decide how each looks in text and in HTML. */
public sealed interface Block {
    record Paragraph(String text) implements Block {}

    /** Something not to be overlooked. */
    record Notice(String text) implements Block {}

    /** What somebody typed, in full. */
    record Quote(List<String> lines) implements Block {}

    record Button(String label, URI target) implements Block {}

    record Details(List<Detail> rows) implements Block {}

    record Detail(String label, String value) {}
}
