package be.ecolenumerique.helpdesk.localstack.portal;

import be.ecolenumerique.helpdesk.localstack.frontdoor.FrontDoorProperties.SignInAddresses;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** The authorization code flow with PKCE, as a public client. */
final class SignIn {

    private static final String CLIENT = "portal";
    private static final ParameterizedTypeReference<Map<String, Object>> FIELDS = new ParameterizedTypeReference<>() {};

    private final SignInAddresses issuer;
    private final WebClient client;
    private final SecureRandom random = new SecureRandom();

    SignIn(SignInAddresses issuer, WebClient client) {
        this.issuer = issuer;
        this.client = client;
    }

    /** A value that nobody guesses, for {@code state} and for the code verifier. */
    String secret() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return base64(bytes);
    }

    URI authorize(URI callback, String state, String verifier) {
        return UriComponentsBuilder.fromUri(issuer.authorize())
                .queryParam("response_type", "code")
                .queryParam("client_id", CLIENT)
                .queryParam("scope", "openid")
                .queryParam("redirect_uri", callback)
                .queryParam("state", state)
                .queryParam("code_challenge", challenge(verifier))
                .queryParam("code_challenge_method", "S256")
                .build()
                .toUri();
    }

    URI end() {
        return issuer.end();
    }

    Mono<String> exchange(String code, URI callback, String verifier) {
        return client.post()
                .uri(issuer.token())
                .body(BodyInserters.fromFormData("grant_type", "authorization_code")
                        .with("client_id", CLIENT)
                        .with("code", code)
                        .with("redirect_uri", callback.toString())
                        .with("code_verifier", verifier))
                .retrieve()
                .bodyToMono(FIELDS)
                .map(fields -> String.valueOf(fields.get("access_token")));
    }

    private static String challenge(String verifier) {
        try {
            return base64(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JVM has no SHA-256", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
