package be.ecolenumerique.helpdesk.approval.web;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import org.springframework.http.server.reactive.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;

/** Requests in traces and metrics, without the address: the token of a link is a secret. */
final class TokenlessObservation extends DefaultServerRequestObservationConvention {

    @Override
    public KeyValues getHighCardinalityKeyValues(ServerRequestObservationContext context) {
        return KeyValues.of(KeyValue.of("http.url", pattern(context)));
    }

    @Override
    public String getContextualName(ServerRequestObservationContext context) {
        return "http " + pattern(context);
    }

    private static String pattern(ServerRequestObservationContext context) {
        String pattern = context.getPathPattern();
        return pattern == null ? "unknown" : pattern;
    }
}
