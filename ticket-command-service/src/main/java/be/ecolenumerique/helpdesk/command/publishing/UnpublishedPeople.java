package be.ecolenumerique.helpdesk.command.publishing;

import be.ecolenumerique.helpdesk.contracts.PersonId;
import java.util.Collection;
import java.util.Set;

/** The people whose latest revision is not yet on the topic {@code people}. Blocking; at least once. */
public interface UnpublishedPeople {

    /** Of exactly these persons, the latest revisions that were never published. */
    Collection<PersonRevision> among(Set<PersonId> named);

    /** The broker has acknowledged these; a later revision of the same person stays unpublished. */
    void published(Collection<PersonRevision> revisions);

    /** Erased persons whose tombstone is to be sent once more by now. */
    Collection<PersonRevision> toEraseAgain();

    /** The broker has acknowledged these once more. */
    void erasedAgain(Collection<PersonRevision> tombstones);

    /** For a new generation of the topics: nobody is on {@code people} any more. */
    void forgetPublished();
}
