package be.ecolenumerique.helpdesk.conventions.web;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The field must be there, and null is one of its values: « nobody » is said, not left out. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Explicit {}
