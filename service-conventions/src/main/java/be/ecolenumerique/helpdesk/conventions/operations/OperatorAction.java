package be.ecolenumerique.helpdesk.conventions.operations;

import be.ecolenumerique.helpdesk.contracts.AccountHash;
import be.ecolenumerique.helpdesk.conventions.security.Caller;
import java.util.Map;
import java.util.Optional;

/**
 * What an operator wants to do, and to what.
 *
 * @param by hash of the operator's account, as {@link AccountHash} makes it: neither a name nor an address
 * @param targets what it is done to, ids alone
 */
public record OperatorAction(ActionKind kind, String by, Map<String, String> targets, Optional<String> reason) {
    public static OperatorAction of(ActionKind kind, Caller operator, Map<String, String> targets) {
        return new OperatorAction(
                kind, AccountHash.of(operator.issuer(), operator.subject()), Map.copyOf(targets), Optional.empty());
    }

    public OperatorAction because(String words) {
        return new OperatorAction(kind, by, targets, Optional.of(words));
    }
}
