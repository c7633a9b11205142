package be.ecolenumerique.helpdesk.backends.traces;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Takes spans over OTLP and HTTP as a collector does, and keeps them in memory for whoever asks. */
public final class TraceSink implements AutoCloseable {
    private final HttpServer server;
    private final Queue<ReceivedSpan> spans = new ConcurrentLinkedQueue<>();

    private TraceSink(HttpServer server) {
        this.server = server;
    }

    public static TraceSink start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var sink = new TraceSink(server);
            server.createContext("/v1/traces", sink::take);
            server.start();
            return sink;
        } catch (IOException e) {
            throw new UncheckedIOException("No trace sink", e);
        }
    }

    public URI endpoint() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/v1/traces");
    }

    public List<ReceivedSpan> ofTrace(String traceId) {
        return spans.stream().filter(span -> span.traceId().equals(traceId)).toList();
    }

    public List<ReceivedSpan> all() {
        return List.copyOf(spans);
    }

    private void take(HttpExchange exchange) throws IOException {
        ExportTraceServiceRequest.parseFrom(body(exchange)).getResourceSpansList().stream()
                .flatMap(TraceSink::read)
                .forEach(spans::add);
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    private static InputStream body(HttpExchange exchange) throws IOException {
        boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        return zipped ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody();
    }

    private static Stream<ReceivedSpan> read(ResourceSpans ofService) {
        String service = ofService.getResource().getAttributesList().stream()
                .filter(attribute -> attribute.getKey().equals("service.name"))
                .map(attribute -> attribute.getValue().getStringValue())
                .findFirst()
                .orElse("");
        return ofService.getScopeSpansList().stream()
                .flatMap(scope -> scope.getSpansList().stream())
                .map(span -> read(service, span));
    }

    private static ReceivedSpan read(String service, Span span) {
        var hex = HexFormat.of();
        return new ReceivedSpan(
                service,
                span.getName(),
                hex.formatHex(span.getTraceId().toByteArray()),
                hex.formatHex(span.getParentSpanId().toByteArray()),
                span.toBuilder()
                        .clearTraceId()
                        .clearSpanId()
                        .clearParentSpanId()
                        .build()
                        .toString());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
