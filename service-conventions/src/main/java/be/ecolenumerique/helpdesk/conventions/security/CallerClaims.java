package be.ecolenumerique.helpdesk.conventions.security;

import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.Language;
import be.ecolenumerique.helpdesk.contracts.Role;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/** Reads a caller from the claims of a token. Roles that are not ours mean nothing; nobody is a contact by a role. */
final class CallerClaims {
    private static final int LONGEST_NAME = 200;

    private CallerClaims() {}

    static CallerAuthentication authentication(Jwt token) {
        return new CallerAuthentication(caller(token), token);
    }

    private static Caller caller(Jwt token) {
        return new Caller(
                Objects.requireNonNull(token.getClaimAsString("iss")),
                Objects.requireNonNull(token.getSubject()),
                roles(token.getClaims().get("roles")),
                new Caller.Profile(
                        verifiedEmail(token),
                        text(token, "name").map(CallerClaims::oneLine).filter(name -> !name.isEmpty()),
                        language(token)));
    }

    private static Set<Role> roles(@Nullable Object claim) {
        if (!(claim instanceof Collection<?> names)) {
            return Set.of();
        }
        return names.stream()
                .flatMap(name -> Role.parse(String.valueOf(name)).stream())
                .filter(role -> role != Role.CONTACT)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    private static Optional<EmailAddress> verifiedEmail(Jwt token) {
        return Boolean.TRUE.equals(token.getClaims().get("email_verified"))
                ? text(token, "email").flatMap(EmailAddress::parse)
                : Optional.empty();
    }

    /** Issuers let people type their names. */
    private static String oneLine(String name) {
        String line = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+", " ")
                .strip();
        return line.codePoints()
                .limit(LONGEST_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Optional<Language> language(Jwt token) {
        return text(token, "locale").map(l -> l.split("[-_]", 2)[0]).flatMap(Language::parse);
    }

    private static Optional<String> text(Jwt token, String claim) {
        return token.getClaims().get(claim) instanceof String text && !text.isBlank()
                ? Optional.of(text.strip())
                : Optional.empty();
    }
}
