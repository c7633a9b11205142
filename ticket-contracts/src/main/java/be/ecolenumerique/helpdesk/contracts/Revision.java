package be.ecolenumerique.helpdesk.contracts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The revision in which an event is written, 1 where nothing is said; each earlier one has an {@link Upcaster}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Revision {
    int value();
}
