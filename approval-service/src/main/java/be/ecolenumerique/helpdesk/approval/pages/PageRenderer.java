package be.ecolenumerique.helpdesk.approval.pages;

import be.ecolenumerique.helpdesk.contracts.Language;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Pages to HTML. The style is part of the page, and its hash is all that the content security policy lets through. */
public final class PageRenderer {
    private static final Map<Language, String> NAMES =
            Map.of(Language.FR, "Français", Language.DE, "Deutsch", Language.NL, "Nederlands", Language.EN, "English");

    private final Texts texts;
    private final String style = resource("page.css");
    private final Template template = Mustache.compiler()
            .withCollector(new OptionalSections())
            .withLoader(name -> new StringReader(resource(name + ".mustache")))
            .compile(resource("page.mustache"));

    public PageRenderer(Texts texts) {
        this.texts = texts;
    }

    public String render(Page page, Reader reader) {
        return template.execute(Map.of(
                "page", page,
                "lang", reader.language().code(),
                "languages", languages(reader.language()),
                "style", style,
                "t", texts.in(reader.language())));
    }

    public String contentSecurityPolicy() {
        return "default-src 'none'; style-src 'sha256-" + hash(style)
                + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    }

    private static List<Choice> languages(Language current) {
        return Arrays.stream(Language.values())
                .map(l -> new Choice(l.code(), Objects.requireNonNull(NAMES.get(l)), l == current))
                .toList();
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String resource(String name) {
        try (var in = Objects.requireNonNull(PageRenderer.class.getResourceAsStream("/answers/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Choice(String code, String name, boolean current) {}
}
