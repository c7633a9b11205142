package be.ecolenumerique.helpdesk.command.domain;

import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.Language;
import java.util.Optional;

/** A school contact as somebody typed it: always a new person of that ticket (personal data: kept outside of the log). */
public record ContactDetails(String name, Optional<String> phone, Optional<EmailAddress> email, Language language) {
    @Override
    public String toString() {
        return "ContactDetails[" + language + "]";
    }
}
