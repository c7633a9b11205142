package be.ecolenumerique.helpdesk.conventions.tracing;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.opentelemetry.api.trace.SpanKind;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.web.server.ServerWebExchange;

/**
 * A span around each request to the API, begun before all filters and ended after the answer. It is named by the pattern of
 * the path, for a path may hold a link's token. What machines ask of the management port leaves none.
 */
final class RequestSpans implements ObservationHandler<ServerRequestObservationContext> {
    private static final String MANAGEMENT = "/actuator";

    private final Spans spans;

    RequestSpans(Spans spans) {
        this.spans = spans;
    }

    static Optional<Trace> of(ServerWebExchange exchange) {
        return ServerRequestObservationContext.findCurrent(exchange.getAttributes())
                .flatMap(context -> Optional.<Work>ofNullable(context.get(Work.class)))
                .map(Work::trace);
    }

    @Override
    public boolean supportsContext(Observation.Context context) {
        return context instanceof ServerRequestObservationContext;
    }

    @Override
    public void onStart(ServerRequestObservationContext context) {
        ServerHttpRequest request = request(context);
        if (!request.getPath().value().startsWith(MANAGEMENT)) {
            var cause = Trace.sentWith(request.getHeaders());
            context.put(
                    Work.class, spans.begin(SpanKind.SERVER, request.getMethod().name(), cause));
        }
    }

    @Override
    public void onStop(ServerRequestObservationContext context) {
        Work work = context.get(Work.class);
        if (work != null) {
            describe(work, context);
            work.close();
        }
    }

    private static ServerHttpRequest request(ServerRequestObservationContext context) {
        return Objects.requireNonNull(context.getCarrier(), "a request's observation without its request");
    }

    private static void describe(Work work, ServerRequestObservationContext context) {
        String method = request(context).getMethod().name();
        work.with("http.request.method", method);
        String pattern = context.getPathPattern();
        if (pattern != null) {
            work.named(method + " " + pattern).with("http.route", pattern);
        }
        Optional.ofNullable(context.getResponse())
                .flatMap(response -> Optional.ofNullable(response.getStatusCode()))
                .ifPresent(status -> answered(work, status));
        if (context.isConnectionAborted()) {
            work.failed("connection-aborted");
        }
    }

    private static void answered(Work work, HttpStatusCode status) {
        work.with("http.response.status_code", status.value());
        if (status.is5xxServerError()) {
            work.failed(Integer.toString(status.value()));
        }
    }
}
