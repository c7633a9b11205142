package be.ecolenumerique.helpdesk.conventions.operations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One event of the record of operators' actions.
 *
 * @param id in the order of time
 * @param type {@code ops.dead-letter-discard-requested}, then {@code ops.dead-letter-discarded}, or
 *     {@code …-refused}, {@code …-failed}
 * @param action id of the request that it belongs to; its own for a request
 * @param by hash of the operator's account
 * @param reason in the operator's words
 * @param outcome code of the problem where it was refused, kind of the error where it failed
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ActionEvent(
        String id,
        String type,
        int revision,
        Instant at,
        String action,
        String by,
        Map<String, String> targets,
        Optional<String> reason,
        Optional<String> outcome) {}
