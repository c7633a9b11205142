package be.ecolenumerique.helpdesk.conventions.web;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The bounds of a whole number, both included. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Within {
    long min();

    long max();
}
