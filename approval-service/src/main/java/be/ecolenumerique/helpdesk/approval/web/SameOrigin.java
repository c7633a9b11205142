package be.ecolenumerique.helpdesk.approval.web;

import java.net.URI;
import java.util.List;
import org.springframework.http.HttpHeaders;

/**
 * Whether a form was sent from our own page: the browser says so itself ({@code Sec-Fetch-Site}), or, where it does not
 * know that header, names our origin. Whoever says nothing is no browser and is refused.
 */
public final class SameOrigin {
    private static final String SEC_FETCH_SITE = "Sec-Fetch-Site";

    private final String ours;

    public SameOrigin(URI answersUrl) {
        this.ours = answersUrl.getScheme() + "://" + answersUrl.getRawAuthority();
    }

    boolean isFrom(HttpHeaders request) {
        List<String> site = request.getOrEmpty(SEC_FETCH_SITE);
        return site.isEmpty()
                ? List.of(ours).equals(request.getOrEmpty(HttpHeaders.ORIGIN))
                : List.of("same-origin").equals(site);
    }
}
