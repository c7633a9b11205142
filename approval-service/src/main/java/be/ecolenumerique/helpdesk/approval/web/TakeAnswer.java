package be.ecolenumerique.helpdesk.approval.web;

import be.ecolenumerique.helpdesk.approval.answers.AnswerForm;
import be.ecolenumerique.helpdesk.approval.answers.AnswerResult;
import be.ecolenumerique.helpdesk.approval.answers.AnswerResult.Correct;
import be.ecolenumerique.helpdesk.approval.answers.AnswerResult.LookAgain;
import be.ecolenumerique.helpdesk.approval.answers.AnswerResult.Show;
import be.ecolenumerique.helpdesk.approval.answers.FormError;
import be.ecolenumerique.helpdesk.approval.answers.SchoolAnswers;
import be.ecolenumerique.helpdesk.approval.pages.Reader;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Takes the school's answer from our own page and from nowhere else. Once it is decided the browser is sent to the page
 * that says so; nothing that was typed is lost before.
 */
final class TakeAnswer {
    private final SchoolAnswers school;
    private final SameOrigin origin;
    private final ShowPage show;
    private final FormPages forms;
    private final PageBounds bounds;

    TakeAnswer(SchoolAnswers school, SameOrigin origin, ShowPage show, FormPages forms, PageBounds bounds) {
        this.school = school;
        this.origin = origin;
        this.show = show;
        this.forms = forms;
        this.bounds = bounds;
    }

    Mono<ResponseEntity<byte[]>> answer(String token, ServerWebExchange exchange) {
        long arrival = bounds.arrival();
        return origin.isFrom(exchange.getRequest().getHeaders())
                ? FormReading.of(exchange.getRequest()).flatMap(form -> submit(token, form, exchange, arrival))
                : Mono.just(forms.about(HttpStatus.FORBIDDEN, "foreign", exchange));
    }

    private Mono<ResponseEntity<byte[]>> submit(
            String token, Optional<AnswerForm> form, ServerWebExchange exchange, long arrival) {
        return form.map(said -> school.submit(token, said)
                        .flatMap(result -> after(token, result, exchange, arrival))
                        .onErrorResume(failure -> show.unavailable(exchange, failure)))
                .orElseGet(() -> Mono.just(forms.about(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unreadable", exchange)));
    }

    private Mono<ResponseEntity<byte[]>> after(
            String token, AnswerResult result, ServerWebExchange exchange, long arrival) {
        return switch (result) {
            case LookAgain again -> Mono.just(forms.seeOther(itself(again.version(), exchange)));
            case Show now -> show.show(token, now.view(), HttpStatus.CONFLICT, exchange, arrival);
            case Correct correct -> forms.correcting(statusOf(correct.form()), correct, exchange);
        };
    }

    private static HttpStatus statusOf(AnswerForm form) {
        return form.error().filter(e -> e == FormError.UNSENT).isPresent()
                ? HttpStatus.SERVICE_UNAVAILABLE
                : HttpStatus.BAD_REQUEST;
    }

    private static URI itself(long version, ServerWebExchange exchange) {
        Reader reader = Readers.stranger(exchange);
        return URI.create(exchange.getRequest().getURI().getRawPath() + reader.queryAt(version));
    }
}
