package be.ecolenumerique.helpdesk.observability;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A PromQL expression, as far as we need to read it: which series it asks for. */
record Expression(String text) {
    private static final Pattern LABEL_LISTS =
            Pattern.compile("\\b(by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");
    private static final Pattern SELECTOR =
            Pattern.compile("(?<![\\w:$])([a-zA-Z_:][\\w:]*+)(\\s*+\\{[^}]*\\})?+(?!\\s*\\()");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset");

    /** Such as {@code helpdesk_mails_ended_total{state="sent"}}. */
    List<String> selectors() {
        return matches().map(MatchResult::group).distinct().toList();
    }

    /** Such as {@code helpdesk_mails_ended_total}. */
    List<String> metrics() {
        return matches().map(match -> match.group(1)).distinct().toList();
    }

    private Stream<MatchResult> matches() {
        return SELECTOR.matcher(LABEL_LISTS.matcher(text).replaceAll(" "))
                .results()
                .filter(match -> !WORDS.contains(match.group(1)));
    }
}
