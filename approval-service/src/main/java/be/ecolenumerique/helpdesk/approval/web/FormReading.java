package be.ecolenumerique.helpdesk.approval.web;

import be.ecolenumerique.helpdesk.approval.answers.AnswerForm;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.ResolvableType;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.codec.FormHttpMessageReader;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import reactor.core.publisher.Mono;

/** Reads the form of a request as browsers send it from our page; empty where it is none. */
final class FormReading {
    private static final ResolvableType FIELDS =
            ResolvableType.forClassWithGenerics(MultiValueMap.class, String.class, String.class);
    private static final FormHttpMessageReader READER = new FormHttpMessageReader();

    private FormReading() {}

    static Mono<Optional<AnswerForm>> of(ServerHttpRequest request) {
        return isForm(request)
                ? READER.readMono(FIELDS, request, Map.of())
                        .defaultIfEmpty(new LinkedMultiValueMap<>())
                        .map(AnswerForm::read)
                        .map(Optional::of)
                        .onErrorReturn(IllegalArgumentException.class, Optional.empty())
                : Mono.just(Optional.empty());
    }

    private static boolean isForm(ServerHttpRequest request) {
        try {
            MediaType type = request.getHeaders().getContentType();
            return type != null
                    && type.equalsTypeAndSubtype(MediaType.APPLICATION_FORM_URLENCODED)
                    && (type.getCharset() == null || StandardCharsets.UTF_8.equals(type.getCharset()));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
