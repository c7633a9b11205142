package be.ecolenumerique.helpdesk.command.eventlog;

import java.util.Optional;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** Where the request key travels: in the metadata of the command that the current unit of work handles. */
public final class RequestKey {
    /** Metadata of a command: hash of caller and {@code Idempotency-Key}; absent without one. */
    public static final String META_KEY = "requestKey";

    private RequestKey() {}

    static @Nullable String ofCurrentCommand() {
        return CurrentUnitOfWork.isStarted()
                ? Optional.ofNullable(CurrentUnitOfWork.get().root())
                        .map(UnitOfWork::getMessage)
                        .map(command -> (String) command.getMetaData().get(META_KEY))
                        .orElse(null)
                : null;
    }
}
