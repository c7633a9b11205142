package be.ecolenumerique.helpdesk.conventions.web;

import be.ecolenumerique.helpdesk.conventions.problems.Problem;
import java.util.Set;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes the body of a write in, up to 256 KiB whether or not its length was announced (413), and only plain JSON in UTF-8
 * where the API wants JSON (415). Endpoints find the bytes with {@link #of}.
 */
public final class RequestBodies {
    public static final int LIMIT = 256 * 1024;
    private static final String BYTES = RequestBodies.class.getName();
    private static final Set<HttpMethod> WITHOUT_BODY = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private RequestBodies() {}

    public static byte[] of(ServerWebExchange exchange) {
        return exchange.getAttributeOrDefault(BYTES, new byte[0]);
    }

    static Mono<ServerWebExchange> taken(ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        if (WITHOUT_BODY.contains(request.getMethod())) {
            return Mono.just(exchange);
        }
        if (request.getHeaders().getContentLength() > LIMIT) {
            return Mono.error(tooLarge());
        }
        return DataBufferUtils.join(request.getBody(), LIMIT)
                .map(RequestBodies::bytesOf)
                .defaultIfEmpty(new byte[0])
                .onErrorMap(DataBufferLimitException.class, e -> tooLarge())
                .map(bytes -> with(exchange, bytes));
    }

    private static ServerWebExchange with(ServerWebExchange exchange, byte[] bytes) {
        if (wantsJson(exchange.getRequest()) && !isJson(exchange.getRequest().getHeaders(), bytes.length == 0)) {
            throw Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type")
                    .asException();
        }
        exchange.getAttributes().put(BYTES, bytes);
        return exchange.mutate().request(replaying(exchange, bytes)).build();
    }

    private static boolean wantsJson(ServerHttpRequest request) {
        String path = request.getPath().value();
        return path.startsWith("/api/") || path.startsWith("/internal/");
    }

    private static boolean isJson(HttpHeaders headers, boolean empty) {
        String encoding = headers.getFirst(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            return false;
        }
        try {
            MediaType type = headers.getContentType();
            return type == null ? empty : isUtf8Json(type);
        } catch (InvalidMediaTypeException | InvalidMimeTypeException e) {
            return false;
        }
    }

    private static boolean isUtf8Json(MediaType type) {
        String charset = type.getParameter("charset");
        return type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
                && (charset == null || charset.replace("\"", "").equalsIgnoreCase("utf-8"));
    }

    private static ServerHttpRequestDecorator replaying(ServerWebExchange exchange, byte[] bytes) {
        return new ServerHttpRequestDecorator(exchange.getRequest()) {
            @Override
            public Flux<DataBuffer> getBody() {
                return bytes.length == 0
                        ? Flux.empty()
                        : Flux.just(exchange.getResponse().bufferFactory().wrap(bytes));
            }
        };
    }

    private static byte[] bytesOf(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private static RuntimeException tooLarge() {
        return Problem.of(HttpStatus.CONTENT_TOO_LARGE, "content-too-large").asException();
    }
}
