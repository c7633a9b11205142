package be.ecolenumerique.helpdesk.command.aggregate;

import be.ecolenumerique.helpdesk.command.eventlog.AppendSpans;
import be.ecolenumerique.helpdesk.command.eventlog.RequestKey;
import be.ecolenumerique.helpdesk.contracts.Actor;
import be.ecolenumerique.helpdesk.contracts.EventMetadata;
import be.ecolenumerique.helpdesk.conventions.tracing.Trace;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** What surrounds a command: its Idempotency-Key and its trace, if any. */
public record Request(Optional<IdempotencyKey> key, Optional<Trace> trace) {
    private static final String META = "request";
    public static final Request PLAIN = new Request(Optional.empty(), Optional.empty());

    static Request ofCurrentCommand() {
        return (Request)
                CurrentUnitOfWork.get().root().getMessage().getMetaData().getOrDefault(META, PLAIN);
    }

    /** The log takes the key and the trace from here. */
    MetaData metaData() {
        Map<String, Object> data = new HashMap<>();
        data.put(META, this);
        key.ifPresent(k -> data.put(RequestKey.META_KEY, k.value()));
        trace.ifPresent(t -> data.put(AppendSpans.META_KEY, t));
        return MetaData.from(data);
    }

    MetaData eventMetadata(Actor actor) {
        return EventSurroundings.of(
                new EventMetadata(actor, trace.map(Trace::traceId), Optional.empty(), trace.map(Trace::traceparent)));
    }

    /** For the first event of a commit: with the receipt, where there is a key. */
    MetaData firstEventMetadata(Actor actor, Answer answer) {
        return key.map(k -> EventSurroundings.with(eventMetadata(actor), Receipt.of(k, answer)))
                .orElseGet(() -> eventMetadata(actor));
    }
}
