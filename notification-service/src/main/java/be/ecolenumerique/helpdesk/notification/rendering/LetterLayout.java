package be.ecolenumerique.helpdesk.notification.rendering;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** A letter as text and as HTML. Only the HTML layout escapes, and it escapes everything. */
final class LetterLayout {
    private final Template text = Mustache.compiler().escapeHTML(false).compile(source("layout.txt.mustache"));
    private final Template html = Mustache.compiler().compile(source("layout.html.mustache"));

    String text(Letter letter) {
        return text.execute(model(letter));
    }

    String html(Letter letter) {
        return html.execute(model(letter));
    }

    private static Map<String, Object> model(Letter letter) {
        return Map.of(
                "language", letter.language().code(),
                "reference", letter.ticket().toString(),
                "subject", letter.subject(),
                "greeting", letter.greeting(),
                "footer", letter.footer(),
                "blocks", letter.blocks().stream().map(LetterLayout::model).toList());
    }

    private static Map<String, Object> model(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> blockOf("paragraph", paragraph.text());
            case Block.Notice notice -> blockOf("notice", notice.text());
            case Block.Quote quote -> blockOf("quote", Map.of("lines", quote.lines()));
            case Block.Button button ->
                blockOf(
                        "button",
                        Map.of(
                                "label",
                                button.label(),
                                "target",
                                button.target().toString()));
            case Block.Details details ->
                blockOf(
                        "details",
                        Map.of(
                                "rows",
                                details.rows().stream()
                                        .map(row -> Map.of("label", row.label(), "value", row.value()))
                                        .toList()));
        };
    }

    private static Map<String, Object> blockOf(String kind, Object content) {
        var block = new HashMap<String, Object>(
                Map.of("paragraph", false, "notice", false, "quote", false, "button", false, "details", false));
        block.put(kind, content);
        return block;
    }

    private static String source(String name) {
        try (var stream = Objects.requireNonNull(LetterLayout.class.getResourceAsStream("/mail/" + name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
