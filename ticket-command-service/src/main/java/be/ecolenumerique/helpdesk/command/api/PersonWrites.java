package be.ecolenumerique.helpdesk.command.api;

import be.ecolenumerique.helpdesk.command.aggregate.Answer;
import be.ecolenumerique.helpdesk.command.erasing.ErasureDispatch;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Sends the commands on persons; the answer leaves after the record is gone and the event is durable. */
@Component
public final class PersonWrites {
    private final ErasureDispatch erasures;

    PersonWrites(ErasureDispatch erasures) {
        this.erasures = erasures;
    }

    public Mono<ResponseEntity<PersonAnswer>> erase(Write<?> write) {
        return erasures.erase(
                        write.person(), write.actor().person().orElseThrow(), write.expectedVersion(), write.key())
                .map(PersonWrites::answer);
    }

    private static ResponseEntity<PersonAnswer> answer(Answer answer) {
        return AnswerHeaders.of(
                        ResponseEntity.status(HttpStatus.OK),
                        answer.version(),
                        answer.reference() + ":" + answer.version(),
                        answer.replayed())
                .body(new PersonAnswer(answer.reference(), answer.version()));
    }
}
