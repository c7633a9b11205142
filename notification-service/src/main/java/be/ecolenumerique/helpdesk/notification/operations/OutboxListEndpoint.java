package be.ecolenumerique.helpdesk.notification.operations;

import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.conventions.problems.FieldError;
import be.ecolenumerique.helpdesk.conventions.problems.Problem;
import be.ecolenumerique.helpdesk.conventions.security.AllowedTo;
import be.ecolenumerique.helpdesk.conventions.web.OneLine;
import be.ecolenumerique.helpdesk.conventions.web.StrictQuery;
import be.ecolenumerique.helpdesk.conventions.web.Within;
import be.ecolenumerique.helpdesk.notification.ledger.Ledger;
import be.ecolenumerique.helpdesk.notification.outbox.MailState;
import be.ecolenumerique.helpdesk.notification.outbox.OperatorMails;
import be.ecolenumerique.helpdesk.notification.outbox.OperatorMails.Place;
import be.ecolenumerique.helpdesk.notification.outbox.OutboxEvent;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Which mails wait, are under way, or were refused for good: the oldest first, addresses masked. */
@RestController
@AllowedTo(Role.OPERATOR)
class OutboxListEndpoint {
    private static final int USUAL = 50;
    private static final List<MailState> LISTED = List.of(MailState.WAITING, MailState.SENDING, MailState.REFUSED);

    private final OperatorMails mails;
    private final Ledger ledger;
    private final Clock clock;

    OutboxListEndpoint(OperatorMails mails, Ledger ledger, @Qualifier("realClock") Clock clock) {
        this.mails = mails;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * @param state one of {@code waiting}, {@code sending}, {@code refused}; all three without it
     * @param olderThan minutes since the mail was decided
     * @param limit events at most
     * @param after {@code next} of an earlier answer
     */
    record Query(
            @OneLine(max = 10, form = "waiting|sending|refused")
            Optional<String> state,

            @Within(min = 0, max = 5_256_000) Optional<Integer> olderThan,
            @Within(min = 1, max = 100) Optional<Integer> limit,

            @OneLine(max = 80, form = "[0-9]{1,15}-[^ ]{1,60}")
            Optional<String> after) {

        List<MailState> states() {
            return state.map(MailState::of).map(List::of).orElse(LISTED);
        }

        Optional<Place> place() {
            return after.map(Query::place);
        }

        private static Place place(String cursor) {
            int dash = cursor.indexOf('-');
            try {
                return new Place(
                        Instant.ofEpochMilli(Long.parseLong(cursor.substring(0, dash))), cursor.substring(dash + 1));
            } catch (NumberFormatException e) {
                throw Problem.malformed(FieldError.at("?after", "invalid")).asException();
            }
        }
    }

    /** @param next where more follow */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Page(List<OperatorMail> items, Optional<String> next) {}

    @GetMapping("/api/v1/ops/${helpdesk.service}/mails")
    Mono<Page> list(@StrictQuery Query query) {
        int limit = query.limit().orElse(USUAL);
        Optional<Instant> until =
                query.olderThan().map(minutes -> clock.instant().minus(Duration.ofMinutes(minutes)));
        return mails.events(query.states(), until, query.place(), limit)
                .collectList()
                .flatMap(events -> Flux.fromIterable(events)
                        .concatMap(event -> mailsOf(event, query.states()))
                        .collectList()
                        .map(items -> new Page(items, next(events, limit))));
    }

    private Flux<OperatorMail> mailsOf(OutboxEvent event, List<MailState> states) {
        return Flux.fromIterable(event.mails())
                .filter(mail -> states.contains(mail.progress().state()))
                .concatMap(mail -> ledger.masked(event, mail)
                        .map(shown -> new OperatorMail(
                                MailId.of(event, mail).toString(),
                                event.ticket().toString(),
                                event.decided(),
                                shown)));
    }

    private static Optional<String> next(List<OutboxEvent> events, int limit) {
        return Optional.of(events)
                .filter(found -> found.size() == limit)
                .map(List::getLast)
                .map(last ->
                        last.decided().toEpochMilli() + "-" + last.envelope().eventId());
    }
}
