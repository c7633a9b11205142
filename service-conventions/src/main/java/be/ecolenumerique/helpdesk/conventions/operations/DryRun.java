package be.ecolenumerique.helpdesk.conventions.operations;

import java.util.Optional;

/** The query of an action that can not be taken back: {@code dryRun=true} only says what would be done. */
public record DryRun(Optional<Boolean> dryRun) {
    public boolean only() {
        return dryRun.orElse(false);
    }
}
