package be.ecolenumerique.helpdesk.issuer;

import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** Signs in whoever is chosen, provided that the tutorial knows them. */
final class ChosenPerson implements AuthenticationProvider {

    private final List<LocalPerson> people;

    ChosenPerson(List<LocalPerson> people) {
        this.people = people;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        return people.stream()
                .filter(person -> person.id().equals(attempt.getName()))
                .findFirst()
                .map(person -> UsernamePasswordAuthenticationToken.authenticated(person.id(), "", List.of(chosenNow())))
                .orElseThrow(() -> new BadCredentialsException("Nobody of that name"));
    }

    /** Carries the moment, which the protocol wants as the time of authentication. */
    private static GrantedAuthority chosenNow() {
        return FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
