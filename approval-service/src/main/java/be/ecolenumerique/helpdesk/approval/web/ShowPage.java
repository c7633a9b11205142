package be.ecolenumerique.helpdesk.approval.web;

import be.ecolenumerique.helpdesk.approval.answers.LinkView;
import be.ecolenumerique.helpdesk.approval.answers.SchoolLinks;
import be.ecolenumerique.helpdesk.approval.pages.AnswerPages;
import be.ecolenumerique.helpdesk.approval.pages.Reader;
import be.ecolenumerique.helpdesk.conventions.tracing.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Shows what a link stands for. A bad one gets one and the same page, for whatever reason it is bad, and not too soon; after
 * too many of them, one that says so.
 */
final class ShowPage {
    private static final Logger LOG = LoggerFactory.getLogger(ShowPage.class);

    private final SchoolLinks links;
    private final Readers readers;
    private final AnswerPages pages;
    private final PageAnswers answers;
    private final PageBounds bounds;

    ShowPage(SchoolLinks links, Readers readers, AnswerPages pages, PageAnswers answers, PageBounds bounds) {
        this.links = links;
        this.readers = readers;
        this.pages = pages;
        this.answers = answers;
        this.bounds = bounds;
    }

    Mono<ResponseEntity<byte[]>> page(String token, ServerWebExchange exchange) {
        long arrival = bounds.arrival();
        return links.lookPatiently(token, PageQuery.version(exchange))
                .flatMap(view -> show(token, view, HttpStatus.OK, exchange, arrival))
                .onErrorResume(failure -> unavailable(exchange, failure));
    }

    Mono<ResponseEntity<byte[]>> show(
            String token, LinkView view, HttpStatus status, ServerWebExchange exchange, long arrival) {
        if (view instanceof LinkView.Bad) {
            return bad(token, exchange, arrival);
        }
        return readers.of(exchange, view)
                .map(reader -> answers.page(status, pages.showing(view, reader, PageQuery.look(exchange)), reader));
    }

    /** Our own store does not answer; the token stays out of the log. */
    Mono<ResponseEntity<byte[]>> unavailable(ServerWebExchange exchange, Throwable failure) {
        Reader reader = Readers.stranger(exchange);
        return Trace.logging(() -> {
            LOG.error("The school's page could not be shown", failure);
            return answers.page(HttpStatus.SERVICE_UNAVAILABLE, pages.about("unavailable", reader), reader);
        });
    }

    private Mono<ResponseEntity<byte[]>> bad(String token, ServerWebExchange exchange, long arrival) {
        Reader nobody = nobody(exchange);
        return bounds.areTooManyBad(token, exchange.getRequest())
                ? Mono.just(tooMany(exchange))
                : bounds.hold(arrival, answers.page(HttpStatus.NOT_FOUND, pages.about("bad", nobody), nobody));
    }

    ResponseEntity<byte[]> tooMany(ServerWebExchange exchange) {
        Reader nobody = nobody(exchange);
        return answers.page(HttpStatus.TOO_MANY_REQUESTS, pages.about("too-many", nobody), nobody);
    }

    private static Reader nobody(ServerWebExchange exchange) {
        Reader reader = Readers.stranger(exchange);
        return new Reader(reader.language(), reader.chosen(), 0);
    }
}
