package be.ecolenumerique.helpdesk.issuer;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who can get a token here.
 *
 * @param url what tokens name as their issuer
 * @param keyFile the signing key, made at first start: tokens outlive a restart
 * @param portalRedirect where the portal takes the authorization code
 */
@ConfigurationProperties("issuer")
record IssuerProperties(
        URI url,
        Path keyFile,
        URI portalRedirect,
        @DefaultValue List<LocalPerson> people,
        @DefaultValue List<LocalClient> clients) {

    Optional<LocalPerson> person(String id) {
        return people.stream().filter(person -> person.id().equals(id)).findFirst();
    }
}
