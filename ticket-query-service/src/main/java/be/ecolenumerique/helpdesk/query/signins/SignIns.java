package be.ecolenumerique.helpdesk.query.signins;

import be.ecolenumerique.helpdesk.contracts.AccountHash;
import be.ecolenumerique.helpdesk.contracts.Language;
import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.conventions.problems.Problem;
import be.ecolenumerique.helpdesk.conventions.security.Caller;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientException;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Mono;

/**
 * Has somebody registered who is not in the directory yet. The command service gives the same person for the same account
 * each time, so asking twice does no harm. Whom it refuses is refused here too; while it is down, only those whom nobody knows yet have to come back.
 */
public final class SignIns {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final WebClient commandService;

    public SignIns(WebClient commandService) {
        this.commandService = commandService;
    }

    public Mono<Person> register(Caller caller) {
        return commandService
                .post()
                .uri("/internal/sign-ins")
                .bodyValue(SignIn.of(caller))
                .retrieve()
                .bodyToMono(SignIn.Registered.class)
                .timeout(PATIENCE)
                .map(registered -> person(PersonId.of(registered.person()), caller))
                .onErrorMap(
                        WebClientResponseException.Forbidden.class,
                        e -> Problem.forbidden().asException())
                .onErrorMap(
                        SignIns::isUnreachable,
                        e -> Problem.unavailable(RETRY_AFTER).asException());
    }

    /** As the token says it, until the directory knows more. */
    private static Person person(PersonId id, Caller caller) {
        return new Person(
                id,
                1,
                caller.is(Role.SYSTEM) ? Person.Kind.SYSTEM : Person.Kind.EN,
                caller.name().orElse(""),
                caller.verifiedEmail(),
                Optional.empty(),
                caller.language().orElse(Language.FR),
                Optional.of(AccountHash.of(caller.issuer(), caller.subject())));
    }

    /** Whether the command service, or the issuer of our token for it, gave no answer that could be used. */
    public static boolean isUnreachable(Throwable failure) {
        return failure instanceof WebClientException
                || failure instanceof TimeoutException
                || failure instanceof OAuth2AuthorizationException;
    }
}
