package be.ecolenumerique.helpdesk.localstack.frontdoor;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What lies behind the door.
 *
 * @param issuer where people sign in
 * @param services the address of each service by its short name: command, query, notification, approval
 * @param origins the web origins whose pages may call the API
 */
@ConfigurationProperties("front-door")
public record FrontDoorProperties(URI issuer, Map<String, URI> services, List<String> origins) {

    public URI service(String name) {
        var address = services.get(name);
        if (address == null) {
            throw new IllegalStateException("front-door.services." + name + " is missing");
        }
        return address;
    }
}
