package be.ecolenumerique.helpdesk.operations;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A word as a part of a path. */
final class Path {
    private Path() {}

    static String segment(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%3A", ":");
    }
}
