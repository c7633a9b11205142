package be.ecolenumerique.helpdesk.issuer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Somebody with an account: what a token says of them. {@code part} tells, in French, whom the tutorial means. */
record LocalPerson(
        String id,
        String name,
        @Nullable String email,
        @DefaultValue List<String> roles,
        @Nullable String locale,
        @DefaultValue("") String part) {}
