package be.ecolenumerique.helpdesk.localstack.frontdoor;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What lies behind the door.
 *
 * @param signIn where people sign in
 * @param services the address of each service by its short name: command, query, notification, approval
 * @param origins the web origins whose pages may call the API
 */
@ConfigurationProperties("front-door")
public record FrontDoorProperties(SignInAddresses signIn, Map<String, URI> services, List<String> origins) {

    /**
     * Addresses of the issuer; each issuer has its own.
     *
     * @param authorize where the browser goes
     * @param token where a code becomes a token
     * @param end where the browser goes to sign out
     */
    public record SignInAddresses(URI authorize, URI token, URI end) {}

    public URI service(String name) {
        var address = services.get(name);
        if (address == null) {
            throw new IllegalStateException("front-door.services." + name + " is missing");
        }
        return address;
    }
}
