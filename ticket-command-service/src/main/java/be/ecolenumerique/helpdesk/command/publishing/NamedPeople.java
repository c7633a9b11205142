package be.ecolenumerique.helpdesk.command.publishing;

import be.ecolenumerique.helpdesk.command.eventlog.LogPage;
import be.ecolenumerique.helpdesk.command.eventlog.LoggedEvent;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The persons that a page of the log names. Their ids are found by form in the JSON text, so that no kind of event can be
 * forgotten; ids are random, nobody types one by chance.
 */
final class NamedPeople {
    private static final Pattern ID = Pattern.compile("\"(P-[0-9a-f]{32})\"");

    private NamedPeople() {}

    static Set<PersonId> in(LogPage page) {
        Set<PersonId> named = new LinkedHashSet<>();
        page.commits().stream()
                .flatMap(stored -> stored.commit().events().stream())
                .forEach(event -> addNamed(event, named));
        return named;
    }

    private static void addNamed(LoggedEvent event, Set<PersonId> named) {
        addFound(event.payload(), named);
        addFound(event.metadata(), named);
    }

    private static void addFound(String json, Set<PersonId> named) {
        if (json.contains("\"P-")) {
            Matcher ids = ID.matcher(json);
            while (ids.find()) {
                named.add(PersonId.of(ids.group(1)));
            }
        }
    }
}
