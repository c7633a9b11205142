package be.ecolenumerique.helpdesk.command.api;

import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.conventions.problems.Problem;
import be.ecolenumerique.helpdesk.conventions.security.AllowedTo;
import be.ecolenumerique.helpdesk.conventions.security.Caller;
import java.util.Arrays;
import java.util.EnumSet;
import org.springframework.core.MethodParameter;

/** In which of its roles a caller acts: the first one, in the order of {@link Role}, that this endpoint is open to. */
final class ActingRole {
    private ActingRole() {}

    static Role of(Caller caller, MethodParameter parameter) {
        var roles = caller.roles().isEmpty() ? EnumSet.of(Role.CONTACT) : EnumSet.copyOf(caller.roles());
        AllowedTo allowed = parameter.getContainingClass().getAnnotation(AllowedTo.class);
        if (allowed != null) {
            roles.retainAll(Arrays.asList(allowed.value()));
        }
        return roles.stream().findFirst().orElseThrow(() -> Problem.forbidden().asException());
    }
}
