package be.ecolenumerique.helpdesk.command.api.tickets;

import be.ecolenumerique.helpdesk.command.domain.ContactDetails;
import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.Language;
import be.ecolenumerique.helpdesk.conventions.web.OneLine;
import java.util.Optional;

/** The school's contact as it is typed. */
record ContactBody(
        @OneLine(max = 200) String name,
        @OneLine(max = 40) Optional<String> phone,
        Optional<EmailAddress> email,
        Optional<Language> language) {

    ContactDetails details() {
        return new ContactDetails(name, phone, email, language.orElse(Language.FR));
    }
}
