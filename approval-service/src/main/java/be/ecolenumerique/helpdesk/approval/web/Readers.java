package be.ecolenumerique.helpdesk.approval.web;

import be.ecolenumerique.helpdesk.approval.answers.LinkView;
import be.ecolenumerique.helpdesk.approval.pages.Reader;
import be.ecolenumerique.helpdesk.contracts.Language;
import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.contracts.links.LinkClaims;
import be.ecolenumerique.helpdesk.conventions.problems.ProblemTexts;
import be.ecolenumerique.helpdesk.directory.People;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** In which language a page is read: the one chosen on it, else the contact's, else the browser's, else French. */
final class Readers {
    private final People people;

    Readers(People people) {
        this.people = people;
    }

    Mono<Reader> of(ServerWebExchange exchange, LinkView view) {
        return chosen(exchange).isPresent()
                ? Mono.just(stranger(exchange))
                : Mono.justOrEmpty(view.claims())
                        .map(LinkClaims::contact)
                        .flatMap(people::find)
                        .map(Person::language)
                        .map(language -> reader(exchange, language))
                        .defaultIfEmpty(stranger(exchange));
    }

    /** Of a page that nobody's record may show through. */
    static Reader stranger(ServerWebExchange exchange) {
        String wanted = exchange.getRequest().getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE);
        return reader(exchange, Language.of(ProblemTexts.language(wanted).getLanguage()));
    }

    private static Reader reader(ServerWebExchange exchange, Language otherwise) {
        return Reader.choosing(chosen(exchange), otherwise, PageQuery.version(exchange));
    }

    private static Optional<Language> chosen(ServerWebExchange exchange) {
        return PageQuery.language(exchange);
    }
}
