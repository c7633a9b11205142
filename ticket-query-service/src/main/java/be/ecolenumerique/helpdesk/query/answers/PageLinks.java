package be.ecolenumerique.helpdesk.query.answers;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;

/** {@code Link: <…>; rel="next"} and {@code "prev"} (RFC 8288), relative to wherever the client found us. */
public final class PageLinks {
    private PageLinks() {}

    public static <T> Page<T> tell(ServerWebExchange exchange, Page<T> page) {
        List<String> links = new ArrayList<>();
        add(links, exchange.getRequest(), "after", page.next(), "next");
        add(links, exchange.getRequest(), "before", page.previous(), "prev");
        if (!links.isEmpty()) {
            exchange.getResponse().getHeaders().set(HttpHeaders.LINK, String.join(", ", links));
        }
        return page;
    }

    private static void add(
            List<String> links, ServerHttpRequest request, String parameter, @Nullable String cursor, String relation) {
        if (cursor != null) {
            String target = UriComponentsBuilder.fromPath(request.getURI().getRawPath())
                    .query(request.getURI().getRawQuery())
                    .replaceQueryParam("after")
                    .replaceQueryParam("before")
                    .queryParam(parameter, cursor)
                    .build(true)
                    .toUriString();
            links.add("<" + target + ">; rel=\"" + relation + "\"");
        }
    }
}
