package be.ecolenumerique.helpdesk.approval.pages;

import be.ecolenumerique.helpdesk.contracts.Language;
import java.util.Optional;

/**
 * In which language somebody reads the page, and what of it the page's own addresses must carry on. They are all relative,
 * so that the token stands nowhere in the page.
 *
 * @param chosen by hand, not by the contact's record
 * @param version that the projection must have come to
 */
public record Reader(Language language, boolean chosen, long version) {

    public static Reader choosing(Optional<Language> chosen, Language otherwise, long version) {
        return new Reader(chosen.orElse(otherwise), chosen.isPresent(), version);
    }

    public String query() {
        return query(0);
    }

    /** @param look how often the browser will have looked by itself; 0 where that does not matter */
    String query(int look) {
        return "?lang=" + language.code() + (version > 0 ? "&v=" + version : "") + (look > 0 ? "&look=" + look : "");
    }

    /** Of the answer to a form: a language that was chosen stays chosen. */
    public String queryAt(long next) {
        return "?v=" + next + (chosen ? "&lang=" + language.code() : "");
    }
}
