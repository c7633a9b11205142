package be.ecolenumerique.helpdesk.approval.web;

import be.ecolenumerique.helpdesk.conventions.problems.ProblemRendering;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedException;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * A link with characters that no request is let in with, such as an end of line that a mail program left in it: to whoever
 * follows it a bad link like any other.
 */
final class SpoiltLinks implements ServerExchangeRejectedHandler {
    private static final String LINKS = "/answers/";

    private final ShowPage show;
    private final ProblemRendering problems;

    SpoiltLinks(ShowPage show, ProblemRendering problems) {
        this.show = show;
        this.problems = problems;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, ServerExchangeRejectedException why) {
        return isLink(exchange.getRequest())
                ? show.page("", exchange).flatMap(page -> write(page, exchange))
                : problems.refuse(exchange, why);
    }

    private static boolean isLink(ServerHttpRequest request) {
        return request.getURI().getRawPath().startsWith(LINKS)
                && (HttpMethod.GET.equals(request.getMethod())
                        || HttpMethod.HEAD.equals(request.getMethod())
                        || HttpMethod.POST.equals(request.getMethod()));
    }

    private static Mono<Void> write(ResponseEntity<byte[]> page, ServerWebExchange exchange) {
        var response = exchange.getResponse();
        byte[] body = page.getBody();
        if (!response.setStatusCode(page.getStatusCode()) || body == null) {
            return response.setComplete();
        }
        response.getHeaders().putAll(page.getHeaders());
        response.getHeaders().setContentLength(body.length);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }
}
