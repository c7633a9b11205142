package be.ecolenumerique.helpdesk.command.api;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;

/** What each successful write says in its headers, so that the next read or write can follow it. */
final class AnswerHeaders {
    static final String CONSISTENCY_TOKEN = "Consistency-Token";
    static final String REPLAYED = "Idempotency-Replayed";

    private AnswerHeaders() {}

    static ResponseEntity.BodyBuilder of(
            ResponseEntity.BodyBuilder response, long version, String token, boolean replayed) {
        response.eTag(Long.toString(version)).header(CONSISTENCY_TOKEN, token).cacheControl(CacheControl.noStore());
        return replayed ? response.header(REPLAYED, "true") : response;
    }
}
