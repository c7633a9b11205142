package be.ecolenumerique.helpdesk.command.api;

import be.ecolenumerique.helpdesk.command.suppliers.NewSupplier;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierAccepted;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierCommand;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierDispatch;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Sends the commands on companies; the answer leaves after the event is durable. */
@Component
public final class SupplierWrites {
    private final SupplierDispatch dispatch;

    SupplierWrites(SupplierDispatch dispatch) {
        this.dispatch = dispatch;
    }

    public Mono<ResponseEntity<SupplierAnswer>> register(Write<?> write, NewSupplier form) {
        return dispatch.register(form, write.key())
                .map(accepted -> answer(accepted, ResponseEntity.created(URI.create(pathOf(accepted)))));
    }

    public Mono<ResponseEntity<SupplierAnswer>> send(Write<?> write, SupplierCommand command) {
        return dispatch.dispatch(command, write.key())
                .map(accepted -> answer(accepted, ResponseEntity.status(HttpStatus.OK)));
    }

    /** The new member is the thing that was made. */
    public Mono<ResponseEntity<SupplierAnswer>> add(Write<?> write, SupplierCommand.AddMember command) {
        return dispatch.dispatch(command, write.key()).map(accepted -> {
            PersonId person = accepted.person().orElseThrow();
            var created = ResponseEntity.created(URI.create(pathOf(accepted) + "/members/" + person));
            return headers(accepted, created).body(body(accepted, Optional.of(person.value())));
        });
    }

    private static ResponseEntity<SupplierAnswer> answer(
            SupplierAccepted accepted, ResponseEntity.BodyBuilder response) {
        return headers(accepted, response).body(body(accepted, Optional.empty()));
    }

    private static SupplierAnswer body(SupplierAccepted accepted, Optional<String> person) {
        return new SupplierAnswer(accepted.id().toString(), accepted.version(), person);
    }

    private static ResponseEntity.BodyBuilder headers(SupplierAccepted accepted, ResponseEntity.BodyBuilder response) {
        return AnswerHeaders.of(
                response, accepted.version(), accepted.id() + ":" + accepted.version(), accepted.replayed());
    }

    private static String pathOf(SupplierAccepted accepted) {
        return "/api/v1/suppliers/" + accepted.id();
    }
}
