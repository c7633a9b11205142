package be.ecolenumerique.helpdesk.localstack.portal;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/** The pages themselves; whoever has no token yet signs in first and comes back to the page they wanted. */
@Controller
class TicketPages {

    private static final ParameterizedTypeReference<Map<String, Object>> JSON = new ParameterizedTypeReference<>() {};
    private static final Mono<Rendering> TO_SIGN_IN =
            Mono.fromSupplier(() -> Rendering.redirectTo("/portal/sign-in").build());

    private final WebClient queryService;

    TicketPages(WebClient queryService) {
        this.queryService = queryService;
    }

    @GetMapping({"/", "/portal"})
    Rendering home() {
        return Rendering.redirectTo("/portal/tickets").build();
    }

    @GetMapping("/portal/tickets")
    Mono<Rendering> list(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "open") String view,
            ServerWebExchange exchange) {
        return page(
                exchange,
                token -> read(token, "/api/v1/tickets?view={view}" + (text.isEmpty() ? "" : "&text={text}"), view, text)
                        .map(found -> TicketList.of(found, text, view).rendering()));
    }

    @GetMapping("/portal/tickets/{reference}")
    Mono<Rendering> ticket(@PathVariable String reference, ServerWebExchange exchange) {
        return page(
                exchange,
                token -> read(token, "/api/v1/tickets/{reference}", reference).map(TicketPage::rendering));
    }

    private Mono<Map<String, Object>> read(String token, String path, Object... values) {
        return queryService
                .get()
                .uri(path, values)
                .headers(headers -> headers.setBearerAuth(token))
                .retrieve()
                .bodyToMono(JSON);
    }

    private static Mono<Rendering> page(ServerWebExchange exchange, PageOf page) {
        return exchange.getSession().flatMap(session -> {
            @Nullable String token = session.getAttribute(SignInEndpoint.TOKEN);
            return token == null
                    ? signInFirst(exchange, session)
                    : page.forReader(token)
                            .onErrorResume(
                                    WebClientResponseException.class, refused -> refused(refused, exchange, session));
        });
    }

    private static Mono<Rendering> refused(
            WebClientResponseException refused, ServerWebExchange exchange, WebSession session) {
        var status = refused.getStatusCode();
        return status.value() == 401 ? signInFirst(exchange, session) : Mono.just(refusal(status));
    }

    private static Mono<Rendering> signInFirst(ServerWebExchange exchange, WebSession session) {
        session.getAttributes()
                .put(SignInEndpoint.WANTED, exchange.getRequest().getURI().getPath());
        return TO_SIGN_IN;
    }

    private static Rendering refusal(HttpStatusCode status) {
        return Rendering.view("portal-refusal")
                .status(status)
                .modelAttribute("missing", status.value() == 404)
                .build();
    }

    @FunctionalInterface
    private interface PageOf {
        Mono<Rendering> forReader(String token);
    }
}
