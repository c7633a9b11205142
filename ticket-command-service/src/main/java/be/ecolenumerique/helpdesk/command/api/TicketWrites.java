package be.ecolenumerique.helpdesk.command.api;

import be.ecolenumerique.helpdesk.command.aggregate.Accepted;
import be.ecolenumerique.helpdesk.command.aggregate.CommandDispatch;
import be.ecolenumerique.helpdesk.command.domain.NewTicket;
import be.ecolenumerique.helpdesk.command.domain.SwitchSubscription;
import be.ecolenumerique.helpdesk.command.domain.TicketCommand.OnTicket;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Sends the commands of the endpoints; the answer leaves after the event is durable. */
@Component
public final class TicketWrites {
    private final CommandDispatch dispatch;

    TicketWrites(CommandDispatch dispatch) {
        this.dispatch = dispatch;
    }

    public Mono<ResponseEntity<TicketAnswer>> open(Write<?> write, NewTicket form) {
        return dispatch.open(form, write.key())
                .map(accepted -> answer(accepted, ResponseEntity.created(URI.create(pathOf(accepted)))));
    }

    public Mono<ResponseEntity<TicketAnswer>> send(Write<?> write, OnTicket command) {
        return dispatch.dispatch(command, write.key()).map(TicketWrites::ok);
    }

    public Mono<ResponseEntity<TicketAnswer>> send(Write<?> write, SwitchSubscription command) {
        return dispatch.dispatch(command, write.key()).map(TicketWrites::ok);
    }

    private static ResponseEntity<TicketAnswer> ok(Accepted accepted) {
        return answer(accepted, ResponseEntity.status(HttpStatus.OK));
    }

    private static ResponseEntity<TicketAnswer> answer(Accepted accepted, ResponseEntity.BodyBuilder response) {
        String reference = accepted.reference().toString();
        return AnswerHeaders.of(response, accepted.version(), accepted.token(), accepted.replayed())
                .body(new TicketAnswer(reference, accepted.version(), accepted.status()));
    }

    private static String pathOf(Accepted accepted) {
        return "/api/v1/tickets/" + accepted.reference();
    }
}
