package be.ecolenumerique.helpdesk.conventions.security;

import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.Language;
import be.ecolenumerique.helpdesk.contracts.Role;
import java.util.Optional;
import java.util.Set;

/**
 * Who a valid token says is calling. Somebody without any of our roles is a school contact at most. The person and the
 * company behind it come from the directory, never from here.
 */
public record Caller(String issuer, String subject, Set<Role> roles, Profile profile) {

    /** @param verifiedEmail only where the issuer vouches for it */
    public record Profile(Optional<EmailAddress> verifiedEmail, Optional<String> name, Optional<Language> language) {}

    public Optional<EmailAddress> verifiedEmail() {
        return profile.verifiedEmail();
    }

    public Optional<String> name() {
        return profile.name();
    }

    public Optional<Language> language() {
        return profile.language();
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isEnStaff() {
        return roles.stream().anyMatch(Role::isEnStaff);
    }

    /** Nobody is at a supplier and on the other side at once (behaviour §1). */
    boolean contradictsItself() {
        return is(Role.SUPPLIER) && (isEnStaff() || is(Role.SYSTEM) || is(Role.APPROVAL_SERVICE) || is(Role.INTERNAL));
    }
}
