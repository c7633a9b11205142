package be.ecolenumerique.helpdesk.approval.web;

import be.ecolenumerique.helpdesk.contracts.Language;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.web.server.ServerWebExchange;

/**
 * What the page's own addresses carry: {@code lang}, {@code v} (version to wait for), {@code look} (how often a browser
 * looked by itself). Whatever else mail programs add, or spoil, is no reason to turn a teacher away.
 */
final class PageQuery {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private PageQuery() {}

    static Optional<Language> language(ServerWebExchange exchange) {
        return value(exchange, "lang").flatMap(Language::parse);
    }

    static long version(ServerWebExchange exchange) {
        return number(exchange, "v").orElse(0);
    }

    static int look(ServerWebExchange exchange) {
        return Math.clamp(number(exchange, "look").orElse(1), 1, 1_000);
    }

    private static Optional<Integer> number(ServerWebExchange exchange, String name) {
        return value(exchange, name)
                .filter(text -> NUMBER.matcher(text).matches())
                .map(Integer::valueOf);
    }

    private static Optional<String> value(ServerWebExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequest().getQueryParams().getFirst(name));
    }
}
