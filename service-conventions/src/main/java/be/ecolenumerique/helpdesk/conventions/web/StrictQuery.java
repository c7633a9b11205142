package be.ecolenumerique.helpdesk.conventions.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A parameter of an endpoint: all query parameters, read by {@link QueryReader} into this record. An endpoint without it
 * takes no query parameter at all.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface StrictQuery {}
