package be.ecolenumerique.helpdesk.command.people;

import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.conventions.security.Caller;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tokens in few words. */
public final class Callers {
    private Callers() {}

    public static Caller caller(String subject, Optional<EmailAddress> verified, Role... roles) {
        Set<Role> all = Arrays.stream(roles).collect(Collectors.toSet());
        return new Caller(
                "https://issuer.example",
                subject,
                all,
                new Caller.Profile(verified, Optional.of("Name of " + subject), Optional.empty()));
    }

    public static Caller caller(String subject, String verified, Role... roles) {
        return caller(subject, Optional.of(EmailAddress.of(verified)), roles);
    }
}
