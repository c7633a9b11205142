package be.ecolenumerique.helpdesk.query.operations;

import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.conventions.operations.ActionKind;
import be.ecolenumerique.helpdesk.conventions.operations.DryRun;
import be.ecolenumerique.helpdesk.conventions.operations.OperatorAction;
import be.ecolenumerique.helpdesk.conventions.operations.OperatorActions;
import be.ecolenumerique.helpdesk.conventions.security.AllowedTo;
import be.ecolenumerique.helpdesk.conventions.security.Caller;
import be.ecolenumerique.helpdesk.conventions.web.StrictQuery;
import be.ecolenumerique.helpdesk.conventions.web.Within;
import be.ecolenumerique.helpdesk.query.projection.Generation;
import be.ecolenumerique.helpdesk.query.projection.generations.ReadModel;
import be.ecolenumerique.helpdesk.query.projection.generations.Switching;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** An operator has the read model built anew beside the one that is shown, shows it, goes back, drops what is not shown. */
@RestController
@AllowedTo(Role.OPERATOR)
@RequestMapping("/api/v1/ops/${helpdesk.service}/read-models")
class GenerationsEndpoint {
    private static final ActionKind REBUILD = new ActionKind("read-model-rebuild", "read-model-rebuild-begun");
    private static final ActionKind SWITCH = new ActionKind("read-model-switch", "read-model-switched");
    private static final ActionKind BACK = new ActionKind("read-model-back", "read-model-set-back");
    private static final ActionKind DROP = new ActionKind("read-model-drop", "read-model-dropped");
    private static final double PERCENT = 100;

    private final Switching switching;
    private final ReadModelReport report;
    private final OperatorActions actions;
    private final int usualPace;

    GenerationsEndpoint(
            Switching switching,
            ReadModelReport report,
            OperatorActions actions,
            @Value("${helpdesk.read-model.rebuild-pace}") int usualPace) {
        this.switching = switching;
        this.report = report;
        this.actions = actions;
        this.usualPace = usualPace;
    }

    /** @param pace percent of the time that each replica works on it; 100 where nobody reads meanwhile */
    record Pacing(@Within(min = 1, max = 100) Optional<Integer> pace) {}

    /** 409 {@code read-model-busy} where one is built already, or one is kept for the way back. */
    @PostMapping("/rebuild")
    Mono<ReadModelView> rebuild(@StrictQuery Pacing pacing, Caller operator) {
        int percent = pacing.pace().orElse(usualPace);
        var targets = Map.of("pace", Integer.toString(percent));
        return recorded(REBUILD, operator, targets, switching.rebuild(percent / PERCENT));
    }

    /** 409 {@code rebuild-not-ready}, {@code read-model-behind}. */
    @PostMapping("/switch")
    Mono<ReadModelView> switchOver(Caller operator) {
        return recorded(SWITCH, operator, Map.of(), switching.show());
    }

    /** 409 {@code no-way-back}, {@code read-model-behind}. */
    @PostMapping("/back")
    Mono<ReadModelView> back(Caller operator) {
        return recorded(BACK, operator, Map.of(), switching.back());
    }

    /** 409 {@code generation-not-droppable} for the one that is shown, and where there is none. */
    @PostMapping("/{generation}/drop")
    Mono<ReadModelView> drop(@PathVariable int generation, @StrictQuery DryRun dryRun, Caller operator) {
        var which = new Generation(generation);
        return dryRun.only()
                ? switching.droppable(which).flatMap(report::of)
                : recorded(DROP, operator, Map.of("generation", Integer.toString(generation)), switching.drop(which));
    }

    private Mono<ReadModelView> recorded(
            ActionKind kind, Caller operator, Map<String, String> targets, Mono<ReadModel> effect) {
        return actions.recorded(OperatorAction.of(kind, operator, targets), effect)
                .flatMap(report::of);
    }
}
