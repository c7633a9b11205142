package be.ecolenumerique.helpdesk.localstack.portal;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.RedirectView;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.WebSession;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** Sends the reader to the issuer, takes the code that comes back, and remembers the token in the session. */
@Controller
class SignInEndpoint {

    static final String TOKEN = "token";
    static final String WANTED = "wanted";
    private static final String STATE = "state";
    private static final String VERIFIER = "verifier";

    private final SignIn signIn;

    SignInEndpoint(SignIn signIn) {
        this.signIn = signIn;
    }

    @GetMapping("/portal/sign-in")
    RedirectView start(WebSession session, UriComponentsBuilder here) {
        var state = signIn.secret();
        var verifier = signIn.secret();
        session.getAttributes().put(STATE, state);
        session.getAttributes().put(VERIFIER, verifier);
        return new RedirectView(
                signIn.authorize(callback(here), state, verifier).toString());
    }

    @GetMapping("/portal/callback")
    Mono<RedirectView> callback(
            @RequestParam String code, @RequestParam String state, WebSession session, UriComponentsBuilder here) {
        if (!state.equals(session.getAttributes().remove(STATE))) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        var verifier = String.valueOf(session.getAttributes().remove(VERIFIER));
        return signIn.exchange(code, callback(here), verifier)
                .doOnNext(token -> session.getAttributes().put(TOKEN, token))
                .then(session.changeSessionId())
                .thenReturn(new RedirectView(session.getAttributeOrDefault(WANTED, "/portal/tickets")));
    }

    /** The issuer forgets the reader too, and sends the browser back to sign in as somebody else. */
    @GetMapping("/portal/sign-out")
    Mono<RedirectView> end(WebSession session) {
        return session.invalidate().thenReturn(new RedirectView(signIn.end().toString()));
    }

    private static URI callback(UriComponentsBuilder here) {
        return here.cloneBuilder()
                .replacePath("/portal/callback")
                .replaceQuery(null)
                .build()
                .toUri();
    }
}
