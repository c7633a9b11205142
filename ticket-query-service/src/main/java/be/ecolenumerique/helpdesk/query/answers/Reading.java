package be.ecolenumerique.helpdesk.query.answers;

import be.ecolenumerique.helpdesk.query.scope.Reader;
import be.ecolenumerique.helpdesk.query.scope.Scope;
import java.util.Locale;

/** Somebody reads, and wants words in this language. */
public record Reading(Reader reader, Locale language) {
    public Scope scope() {
        return reader.scope();
    }
}
