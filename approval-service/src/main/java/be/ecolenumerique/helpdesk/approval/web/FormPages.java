package be.ecolenumerique.helpdesk.approval.web;

import be.ecolenumerique.helpdesk.approval.answers.AnswerResult.Correct;
import be.ecolenumerique.helpdesk.approval.pages.AnswerPages;
import be.ecolenumerique.helpdesk.approval.pages.Reader;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The pages that follow a form: with what was typed, where there is something to correct or to send again. */
final class FormPages {
    private final Readers readers;
    private final AnswerPages pages;
    private final PageAnswers answers;

    FormPages(Readers readers, AnswerPages pages, PageAnswers answers) {
        this.readers = readers;
        this.pages = pages;
        this.answers = answers;
    }

    Mono<ResponseEntity<byte[]>> correcting(HttpStatus status, Correct correct, ServerWebExchange exchange) {
        return readers.of(exchange, correct.view())
                .map(reader -> answers.page(status, pages.correcting(correct.view(), reader, correct.form()), reader));
    }

    ResponseEntity<byte[]> about(HttpStatus status, String what, ServerWebExchange exchange) {
        Reader reader = Readers.stranger(exchange);
        return answers.page(status, pages.about(what, reader), reader);
    }

    ResponseEntity<byte[]> seeOther(URI page) {
        return answers.seeOther(page);
    }
}
