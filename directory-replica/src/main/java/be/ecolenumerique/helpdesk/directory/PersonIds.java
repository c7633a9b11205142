package be.ecolenumerique.helpdesk.directory;

import be.ecolenumerique.helpdesk.contracts.PersonId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Person ids in documents: as text, in one order, so that equal sets are equal documents. */
final class PersonIds {
    static final Comparator<PersonId> ORDER = Comparator.comparing(PersonId::value);

    private PersonIds() {}

    static List<String> texts(Collection<PersonId> ids) {
        return ids.stream().map(PersonId::value).sorted().distinct().toList();
    }
}
