package be.ecolenumerique.helpdesk.query.answers;

import be.ecolenumerique.helpdesk.conventions.problems.FieldError;
import be.ecolenumerique.helpdesk.conventions.problems.Problem;
import be.ecolenumerique.helpdesk.conventions.problems.ProblemTexts;
import be.ecolenumerique.helpdesk.conventions.security.Caller;
import be.ecolenumerique.helpdesk.query.following.Consistency;
import be.ecolenumerique.helpdesk.query.following.ConsistencyToken;
import be.ecolenumerique.helpdesk.query.following.ServedReadModel;
import be.ecolenumerique.helpdesk.query.scope.Readers;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** How each read begins: the caller gets its scope, and waits for the write that it wants to see. */
public final class Reads {
    public static final String CONSISTENCY_TOKEN = "Consistency-Token";

    private final Readers readers;
    private final ServedReadModel served;
    private final Consistency consistency;

    public Reads(Readers readers, ServedReadModel served, Consistency consistency) {
        this.readers = readers;
        this.served = served;
        this.consistency = consistency;
    }

    public Mono<Reading> begin(Caller caller, ServerWebExchange exchange) {
        var headers = exchange.getRequest().getHeaders();
        Optional<ConsistencyToken> token = token(headers.getOrEmpty(CONSISTENCY_TOKEN));
        var language = ProblemTexts.language(headers.getFirst(HttpHeaders.ACCEPT_LANGUAGE));
        return readers.of(caller).flatMap(reader -> {
            var reading = new Reading(reader, language, served.now());
            return awaited(reading, token).thenReturn(reading);
        });
    }

    private Mono<Void> awaited(Reading reading, Optional<ConsistencyToken> token) {
        return Mono.justOrEmpty(token)
                .flatMap(write -> consistency.seenBy(reading.reader(), reading.follower(), write));
    }

    private static Optional<ConsistencyToken> token(List<String> values) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        Optional<ConsistencyToken> token =
                values.size() == 1 ? ConsistencyToken.parse(values.getFirst()) : Optional.empty();
        if (token.isEmpty()) {
            throw Problem.malformed(FieldError.at(CONSISTENCY_TOKEN, "invalid")).asException();
        }
        return token;
    }
}
