package be.ecolenumerique.helpdesk.conventions.security;

import be.ecolenumerique.helpdesk.contracts.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The roles that may ever do what this endpoint does; all others get 403 before their request is looked at.
 * {@code CONTACT} stands for a caller without any role. An endpoint of the API without it is open to nobody.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface AllowedTo {
    Role[] value();
}
