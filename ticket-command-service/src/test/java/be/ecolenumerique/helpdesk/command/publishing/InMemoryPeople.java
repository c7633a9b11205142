package be.ecolenumerique.helpdesk.command.publishing;

import be.ecolenumerique.helpdesk.contracts.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** People in memory that can be out of order for a while. */
final class InMemoryPeople implements UnpublishedPeople {
    private final Map<PersonId, PersonRevision> unpublished = new ConcurrentHashMap<>();
    private volatile boolean outOfOrder;

    void add(PersonRevision revision) {
        unpublished.put(revision.person(), revision);
    }

    void outOfOrder(boolean now) {
        outOfOrder = now;
    }

    boolean areAllPublished() {
        return unpublished.isEmpty();
    }

    @Override
    public Collection<PersonRevision> among(Set<PersonId> named) {
        if (outOfOrder) {
            throw new IllegalStateException("people can not be read");
        }
        return unpublished.values().stream()
                .filter(revision -> named.contains(revision.person()))
                .toList();
    }

    @Override
    public void published(Collection<PersonRevision> revisions) {
        revisions.forEach(revision -> unpublished.remove(revision.person(), revision));
    }

    @Override
    public Collection<PersonRevision> toEraseAgain() {
        return List.of();
    }

    @Override
    public void erasedAgain(Collection<PersonRevision> tombstones) {}

    @Override
    public void forgetPublished() {
        outOfOrder = false;
    }
}
