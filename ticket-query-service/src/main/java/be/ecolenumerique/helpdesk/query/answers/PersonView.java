package be.ecolenumerique.helpdesk.query.answers;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Somebody by name.
 *
 * @param erased whether the name is gone and {@code name} says so in the reader's language
 * @param note what is to be said beside the name in the reader's language: « ancien membre » of somebody who left the company
 */
public record PersonView(
        String id,
        String name,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean erased,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String note) {}
