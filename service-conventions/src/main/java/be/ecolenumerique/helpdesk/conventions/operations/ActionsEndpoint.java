package be.ecolenumerique.helpdesk.conventions.operations;

import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.conventions.security.AllowedTo;
import be.ecolenumerique.helpdesk.conventions.web.OneLine;
import be.ecolenumerique.helpdesk.conventions.web.StrictQuery;
import be.ecolenumerique.helpdesk.conventions.web.Within;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What operators did to this service, the newest first. */
@RestController
@AllowedTo(Role.OPERATOR)
public class ActionsEndpoint {
    private static final int USUAL = 50;

    private final OperatorActions actions;

    public ActionsEndpoint(OperatorActions actions) {
        this.actions = actions;
    }

    /** @param after {@code next} of an earlier answer */
    record Paging(
            @Within(min = 1, max = 100) Optional<Integer> limit,

            @OneLine(max = 50, form = "[0-9]{13}-[0-9a-f-]{36}")
            Optional<String> after) {}

    /** @param next where older ones follow */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Page(List<ActionEvent> items, Optional<String> next) {}

    @GetMapping("/api/v1/ops/${helpdesk.service}/actions")
    public Mono<Page> actions(@StrictQuery Paging paging) {
        int limit = paging.limit().orElse(USUAL);
        return actions.before(paging.after(), limit + 1).collectList().map(found -> page(found, limit));
    }

    private static Page page(List<ActionEvent> found, int limit) {
        if (found.size() <= limit) {
            return new Page(found, Optional.empty());
        }
        List<ActionEvent> items = found.subList(0, limit);
        return new Page(items, Optional.of(items.getLast().id()));
    }
}
