package be.ecolenumerique.helpdesk.query.signins;

import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.Language;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.conventions.security.Caller;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import java.util.Set;

/** What the command service is told of somebody who signed in, and what it answers. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record SignIn(
        String issuer,
        String subject,
        Optional<EmailAddress> verifiedEmail,
        Optional<String> name,
        Optional<Language> language,
        Set<Role> roles) {

    static SignIn of(Caller caller) {
        return new SignIn(
                caller.issuer(),
                caller.subject(),
                caller.verifiedEmail(),
                caller.name(),
                caller.language(),
                caller.roles());
    }

    record Registered(String person) {}
}
