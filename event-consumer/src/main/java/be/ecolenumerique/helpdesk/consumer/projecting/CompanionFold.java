package be.ecolenumerique.helpdesk.consumer.projecting;

import be.ecolenumerique.helpdesk.consumer.Companion;
import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import com.mongodb.client.model.WriteModel;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The document beside one aggregate's row, as it was read and as new events make it. After a crash it may know some already. */
final class CompanionFold<V, E> {
    private final Optional<Companion<V, E>> companion;
    private final @Nullable Document before;
    private @Nullable Document after;

    /** @param before null where there is none yet */
    CompanionFold(Optional<Companion<V, E>> companion, @Nullable Document before) {
        this.companion = companion;
        this.before = before;
        this.after = before;
    }

    static <V, E> CompanionFold<V, E> none() {
        return new CompanionFold<>(Optional.empty(), null);
    }

    void apply(EventEnvelope<E> event, V row) {
        if (companion.isPresent() && event.sequence() > GuardedDocuments.seq(after)) {
            Document next = companion.get().apply(after, event, row);
            after = next.append(GuardedDocuments.ID, event.aggregate()).append(GuardedDocuments.SEQ, event.sequence());
        }
    }

    Optional<WriteModel<Document>> write() {
        Document made = after;
        return made == null || GuardedDocuments.seq(made) == GuardedDocuments.seq(before)
                ? Optional.empty()
                : Optional.of(GuardedDocuments.write(GuardedDocuments.seq(before), made));
    }
}
