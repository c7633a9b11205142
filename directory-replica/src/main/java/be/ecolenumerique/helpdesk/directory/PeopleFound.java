package be.ecolenumerique.helpdesk.directory;

import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;

/**
 * Persons that were looked for by id.
 *
 * @param known the others do not exist, or no longer, unless they are withheld
 * @param withheld those whose last record could not be read, known or not: what it says is not known until it is repaired
 */
public record PeopleFound(Map<PersonId, Person> known, Set<PersonId> withheld) {

    static PeopleFound of(List<Document> documents, Set<PersonId> closed) {
        var found = new PeopleFound(new HashMap<>(), new HashSet<>(closed));
        documents.forEach(found::add);
        return found;
    }

    private void add(Document document) {
        var id = PersonId.of(document.getString("_id"));
        if (PersonDocuments.isErased(document)) {
            withheld.remove(id);
        } else {
            known.put(id, PersonDocuments.read(document));
            if (document.getBoolean(PersonDocuments.WITHHELD, false)) {
                withheld.add(id);
            }
        }
    }
}
