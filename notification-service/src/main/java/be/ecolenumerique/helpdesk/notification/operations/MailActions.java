package be.ecolenumerique.helpdesk.notification.operations;

import be.ecolenumerique.helpdesk.conventions.problems.Problem;
import be.ecolenumerique.helpdesk.conventions.problems.ProblemException;
import be.ecolenumerique.helpdesk.notification.ledger.Ledger;
import be.ecolenumerique.helpdesk.notification.operations.MailActionsEndpoint.Answer;
import be.ecolenumerique.helpdesk.notification.outbox.MailState;
import be.ecolenumerique.helpdesk.notification.outbox.OperatorMails;
import be.ecolenumerique.helpdesk.notification.outbox.OutboxEvent;
import be.ecolenumerique.helpdesk.notification.outbox.OutboxMail;
import java.util.Map;
import java.util.function.BiFunction;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds the mail that an operator named, and does with it what its state allows. */
@Component
class MailActions {
    private final OperatorMails mails;
    private final Ledger ledger;

    MailActions(OperatorMails mails, Ledger ledger) {
        this.mails = mails;
        this.ledger = ledger;
    }

    private record Found(OutboxEvent event, OutboxMail mail) {
        MailState state() {
            return mail.progress().state();
        }
    }

    /** What a state allows. */
    private record Way(String effect, BiFunction<String, String, Mono<MailState>> change) {}

    Mono<Answer> retry(String id, boolean onlyShown) {
        var ways = Map.of(
                MailState.WAITING, new Way("sent-now", mails::hurry),
                MailState.REFUSED, new Way("sent-again", mails::tryAgain));
        return act(id, ways, onlyShown);
    }

    Mono<Answer> stop(String id, boolean onlyShown) {
        return act(id, Map.of(MailState.WAITING, new Way("stopped", mails::stop)), onlyShown);
    }

    private Mono<Answer> act(String id, Map<MailState, Way> ways, boolean onlyShown) {
        return find(id).flatMap(found -> {
            Way way = ways.get(found.state());
            if (way == null) {
                return Mono.error(otherState(found.state()));
            }
            return onlyShown ? answer(found, way, false) : change(found, way).then(answer(found, way, true));
        });
    }

    private static Mono<MailState> change(Found found, Way way) {
        return way.change()
                .apply(found.event().envelope().eventId(), found.mail().id())
                .filter(before -> before == found.state())
                .switchIfEmpty(Mono.error(() -> otherState(MailState.SENDING)));
    }

    private Mono<Found> find(String id) {
        return Mono.justOrEmpty(MailId.parse(id))
                .flatMap(parsed -> mails.event(parsed.eventId())
                        .flatMap(event -> Mono.justOrEmpty(parsed.in(event)).map(mail -> new Found(event, mail))))
                .switchIfEmpty(Mono.error(() -> Problem.notFound().asException()));
    }

    private Mono<Answer> answer(Found found, Way way, boolean done) {
        return ledger.masked(found.event(), found.mail())
                .map(shown -> new OperatorMail(
                        MailId.of(found.event(), found.mail()).toString(),
                        found.event().ticket().toString(),
                        found.event().decided(),
                        shown))
                .map(mail -> new Answer(done, way.effect(), mail));
    }

    private static ProblemException otherState(MailState state) {
        return Problem.of(HttpStatus.CONFLICT, "mail-state")
                .with("state", state.word())
                .asException();
    }
}
