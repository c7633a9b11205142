package be.ecolenumerique.helpdesk.query.answers;

import com.fasterxml.jackson.annotation.JsonInclude;

/** @param erased whether the name is gone and {@code name} says so in the reader's language */
public record PersonView(
        String id,
        String name,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean erased) {}
