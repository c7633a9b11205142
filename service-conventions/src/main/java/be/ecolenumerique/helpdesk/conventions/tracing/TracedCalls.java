package be.ecolenumerique.helpdesk.conventions.tracing;

import io.opentelemetry.api.trace.SpanKind;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Mono;

/** A span around each call to another service, which hears of it by the header {@code traceparent}. */
public record TracedCalls(Spans spans, String service) implements ExchangeFilterFunction {

    @Override
    public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
        return Mono.deferContextual(context -> {
            Work work = spans.begin(SpanKind.CLIENT, request.method() + " " + service, Trace.in(context));
            return next.exchange(told(request, work.trace()))
                    .doOnNext(response -> work.with(
                            "http.response.status_code", response.statusCode().value()))
                    .doOnError(failure -> work.failed(failure.getClass().getSimpleName()))
                    .doFinally(end -> work.close());
        });
    }

    private static ClientRequest told(ClientRequest request, Trace trace) {
        return ClientRequest.from(request)
                .header(Trace.HEADER, trace.traceparent())
                .build();
    }
}
