package be.ecolenumerique.helpdesk.conventions.web;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** A text without line breaks, other control characters, or characters that reorder their neighbours. */
@Retention(RetentionPolicy.RUNTIME)
public @interface OneLine {
    /** Code points after trimming. */
    int max();

    /** What the trimmed text must match as a whole; nothing in particular if empty. */
    String form() default "";
}
