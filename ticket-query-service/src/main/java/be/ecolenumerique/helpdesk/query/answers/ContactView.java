package be.ecolenumerique.helpdesk.query.answers;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** « La personne de contact (l'enseignant) » and how to reach it (tutoriel §3). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContactView(
        String id,
        String name,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean erased,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String language) {}
