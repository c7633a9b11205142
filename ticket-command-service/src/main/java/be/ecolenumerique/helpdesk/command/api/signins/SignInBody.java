package be.ecolenumerique.helpdesk.command.api.signins;

import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.Language;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.conventions.security.Caller;
import be.ecolenumerique.helpdesk.conventions.web.OneLine;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The caller of another service, as that service read it from a valid token. */
record SignInBody(
        @OneLine(max = 2_000) String issuer,
        @OneLine(max = 255) String subject,
        Optional<EmailAddress> verifiedEmail,
        @OneLine(max = 200) Optional<String> name,
        Optional<Language> language,
        List<Role> roles) {

    Caller caller() {
        return new Caller(issuer, subject, Set.copyOf(roles), new Caller.Profile(verifiedEmail, name, language));
    }
}
