package be.ecolenumerique.helpdesk.command.api;

import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.conventions.problems.Problem;
import be.ecolenumerique.helpdesk.conventions.security.AllowedTo;
import be.ecolenumerique.helpdesk.conventions.security.Caller;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.core.MethodParameter;

/** In which of its roles a caller acts: the first one, in the order of {@link Role}, that the endpoint is open to. */
public final class ActingRole {
    private ActingRole() {}

    static Role of(Caller caller, MethodParameter parameter) {
        AllowedTo allowed = parameter.getContainingClass().getAnnotation(AllowedTo.class);
        var roles = EnumSet.noneOf(Role.class);
        roles.addAll(caller.roles().isEmpty() ? Set.of(Role.CONTACT) : caller.roles());
        if (allowed != null) {
            roles.retainAll(Arrays.asList(allowed.value()));
        }
        return roles.stream().findFirst().orElseThrow(() -> Problem.forbidden().asException());
    }

    /** Where it only matters who it is. */
    public static Role of(Caller caller) {
        return caller.roles().stream().sorted().findFirst().orElse(Role.CONTACT);
    }
}
