package be.ecolenumerique.helpdesk.query.answers;

import be.ecolenumerique.helpdesk.directory.Companies;
import be.ecolenumerique.helpdesk.directory.People;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/**
 * Names stand in no event and in no row: they are put in when an answer is made, with one look-up for all of it. So a new
 * name, or the lack of an erased one, shows at once.
 */
public final class Names {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final People people;
    private final Companies companies;

    public Names(People people, Companies companies) {
        this.people = people;
        this.companies = companies;
    }

    /** @param rendering pure: it is first made without names, to learn which are needed */
    public <T> Mono<T> in(Locale language, Function<NameBook, T> rendering) {
        var texts = ResourceBundle.getBundle("helpdesk.people", language, NO_FALLBACK);
        var words = new NameBook.Words(texts.getString("person.erased"), texts.getString("person.former"));
        var nobody = new NameBook(Map.of(), Map.of(), words);
        var _ = rendering.apply(nobody);
        return Mono.zip(people.findAll(nobody.missingPersons()), companies.findAll(nobody.missingCompanies()))
                .map(known -> rendering.apply(new NameBook(known.getT1(), known.getT2(), words)));
    }
}
