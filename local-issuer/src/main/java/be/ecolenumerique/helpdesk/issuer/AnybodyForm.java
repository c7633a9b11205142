package be.ecolenumerique.helpdesk.issuer;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of a request for the token of somebody whom the tutorial does not know. */
record AnybodyForm(
        String sub,
        @Nullable String name,
        @Nullable String email,
        @Nullable List<String> roles,
        @Nullable String locale,
        @Nullable Long seconds) {

    private static final Duration USUALLY = Duration.ofHours(8);

    LocalPerson person() {
        return new LocalPerson(sub, name == null ? sub : name, email, roles == null ? List.of() : roles, locale, "");
    }

    Duration lasting() {
        return seconds == null ? USUALLY : Duration.ofSeconds(seconds);
    }
}
