package be.ecolenumerique.helpdesk.command.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/** What a write on a company answers. {@code person}: the member that was added. */
public record SupplierAnswer(
        String id,
        long version,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> person) {}
