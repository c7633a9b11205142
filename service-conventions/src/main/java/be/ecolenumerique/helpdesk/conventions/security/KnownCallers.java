package be.ecolenumerique.helpdesk.conventions.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import reactor.core.publisher.Mono;

/**
 * Callers whose token was verified within the last minute: what was found then of signature, issuer, audience and claims
 * can not change, and its expiry is looked at each time. So many and no more, by the token's hash; a token that is not
 * among them, and each bad one, goes the whole way.
 */
public final class KnownCallers implements ReactiveAuthenticationManager {
    private static final String BEARER = "Bearer ";
    private static final int MOST = 2_000;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final ReactiveAuthenticationManager verifying;
    private final InstantSource clock;
    private final Map<String, Known> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST;
        }
    };

    /** @param clock real time */
    KnownCallers(ReactiveAuthenticationManager verifying, InstantSource clock) {
        this.verifying = verifying;
        this.clock = clock;
    }

    @Override
    public Mono<Authentication> authenticate(Authentication attempt) {
        if (!(attempt instanceof BearerTokenAuthenticationToken bearer)) {
            return verifying.authenticate(attempt);
        }
        String hash = hash(bearer.getToken());
        return known(hash)
                .<Mono<Authentication>>map(Mono::just)
                .orElseGet(() -> verifying.authenticate(attempt).doOnNext(verified -> remember(hash, verified)));
    }

    /** Whoever sends this request, where that is known without asking: a cheap look, not a permission. */
    public Optional<Caller> sending(ServerHttpRequest request) {
        return Optional.ofNullable(request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION))
                .filter(words -> words.startsWith(BEARER))
                .flatMap(words -> known(hash(words.substring(BEARER.length()))))
                .map(CallerAuthentication::getPrincipal);
    }

    private synchronized Optional<CallerAuthentication> known(String hash) {
        return Optional.ofNullable(known.get(hash))
                .filter(k -> clock.instant().isBefore(k.until()))
                .map(Known::caller);
    }

    private void remember(String hash, Authentication verified) {
        if (verified instanceof CallerAuthentication caller) {
            Instant expiry = caller.getCredentials().getExpiresAt();
            Instant longest = clock.instant().plus(LONGEST);
            put(hash, new Known(caller, expiry != null && expiry.isBefore(longest) ? expiry : longest));
        }
    }

    private synchronized void put(String hash, Known caller) {
        known.put(hash, caller);
    }

    private static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return new String(digest, StandardCharsets.ISO_8859_1);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("each JVM has SHA-256", e);
        }
    }

    private record Known(CallerAuthentication caller, Instant until) {}
}
