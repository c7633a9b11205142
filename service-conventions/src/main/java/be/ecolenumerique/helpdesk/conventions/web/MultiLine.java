package be.ecolenumerique.helpdesk.conventions.web;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** A text of several lines: tab and line feed are its only control characters. */
@Retention(RetentionPolicy.RUNTIME)
public @interface MultiLine {
    /** Code points after trimming. */
    int max();
}
