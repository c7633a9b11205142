package be.ecolenumerique.helpdesk.notification.operations;

import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.conventions.operations.ActionKind;
import be.ecolenumerique.helpdesk.conventions.operations.DryRun;
import be.ecolenumerique.helpdesk.conventions.operations.OperatorAction;
import be.ecolenumerique.helpdesk.conventions.operations.OperatorActions;
import be.ecolenumerique.helpdesk.conventions.security.AllowedTo;
import be.ecolenumerique.helpdesk.conventions.security.Caller;
import be.ecolenumerique.helpdesk.conventions.web.OneLine;
import be.ecolenumerique.helpdesk.conventions.web.StrictBody;
import be.ecolenumerique.helpdesk.conventions.web.StrictQuery;
import java.util.Map;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** An operator sends a mail now, or never (ADR 0080). A mail that is with a sender is left alone: 409 {@code mail-state}. */
@RestController
@RequestMapping("/api/v1/ops/${helpdesk.service}/mails/{id}")
@AllowedTo(Role.OPERATOR)
class MailActionsEndpoint {
    private static final ActionKind RETRY = new ActionKind("mail-retry", "mail-retried");
    private static final ActionKind STOP = new ActionKind("mail-stop", "mail-stopped");

    private final MailActions mails;
    private final OperatorActions actions;

    MailActionsEndpoint(MailActions mails, OperatorActions actions) {
        this.mails = mails;
        this.actions = actions;
    }

    /** @param reason in the operator's words, without personal data */
    record Reason(@OneLine(max = 500) String reason) {}

    /**
     * @param done false where this only says what would be done
     * @param effect {@code sent-now}: it waited; {@code sent-again}: it was refused for good; {@code stopped}
     * @param mail as it was found
     */
    record Answer(boolean done, String effect, OperatorMail mail) {}

    @PostMapping("/retry")
    Mono<Answer> retry(@PathVariable String id, @StrictQuery DryRun dryRun, Caller operator) {
        Mono<Answer> effect = mails.retry(id, dryRun.only());
        return dryRun.only()
                ? effect
                : actions.recorded(OperatorAction.of(RETRY, operator, Map.of("mail", id)), effect);
    }

    @PostMapping("/stop")
    Mono<Answer> stop(@PathVariable String id, @StrictQuery DryRun dryRun, @StrictBody Reason reason, Caller operator) {
        Mono<Answer> effect = mails.stop(id, dryRun.only());
        return dryRun.only()
                ? effect
                : actions.recorded(
                        OperatorAction.of(STOP, operator, Map.of("mail", id)).because(reason.reason()), effect);
    }
}
