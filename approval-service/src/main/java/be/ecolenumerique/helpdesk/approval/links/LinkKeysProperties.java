package be.ecolenumerique.helpdesk.approval.links;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * @param directory of {@code <key id>.pem}
 * @param refresh between two looks at it, in real time
 */
@ConfigurationProperties("helpdesk.link-keys")
public record LinkKeysProperties(
        @Name("public") Path directory, @DefaultValue("2s") Duration refresh) {}
