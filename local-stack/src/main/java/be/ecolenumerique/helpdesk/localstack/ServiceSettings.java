package be.ecolenumerique.helpdesk.localstack;

import be.ecolenumerique.helpdesk.backends.kafka.KafkaBackend;
import be.ecolenumerique.helpdesk.backends.mongo.MongoBackend;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** What each service is told on this machine, written to one readable file per service beside its data. */
final class ServiceSettings {

    static final String MANAGER_MAILBOX = "suivi.fournisseurs@ecolenumerique.example";
    private static final String SENDER = "assistance@ecolenumerique.example";

    private final StackOptions options;
    private final Secrets secrets;
    private final MongoBackend mongo;
    private final KafkaBackend kafka;

    ServiceSettings(StackOptions options, Secrets secrets, MongoBackend mongo, KafkaBackend kafka) {
        this.options = options;
        this.secrets = secrets;
        this.mongo = mongo;
        this.kafka = kafka;
    }

    /** Writes the file of a service; answers where it is. */
    Path write(LocalService service) {
        var settings = new TreeMap<>(common(service));
        settings.putAll(own(service));
        settings.putAll(options.settings().getOrDefault(service, Map.of()));
        return store(service.module(), settings);
    }

    private Map<String, String> common(LocalService service) {
        return Map.of(
                "server.port", number(service.port()),
                "management.server.port", number(service.management()),
                "spring.mongodb.uri", mongo.uri("helpdesk_" + service.shortName()),
                "spring.kafka.bootstrap-servers", kafka.bootstrapServers(),
                "spring.security.oauth2.resourceserver.jwt.issuer-uri", issuer(),
                "spring.security.oauth2.resourceserver.jwt.audiences", "helpdesk",
                "helpdesk.local.clock-offset-file", options.data().clockOffset().toString());
    }

    private Map<String, String> own(LocalService service) {
        return switch (service) {
            case COMMAND -> command();
            case QUERY -> query();
            case NOTIFICATION -> notification();
            case APPROVAL -> approval();
        };
    }

    private Map<String, String> command() {
        var settings = new TreeMap<>(
                Map.of("helpdesk.tickets.first-reference", "172", "helpdesk.addresses.key", secrets.addressKey()));
        if (options.identity() == Identity.KEYCLOAK) {
            settings.put("helpdesk.keycloak.issuer", issuer());
            settings.put("helpdesk.keycloak.client-id", LocalService.COMMAND.module());
            settings.put("helpdesk.keycloak.client-secret", secrets.ofClient(LocalService.COMMAND.module()));
            settings.put("helpdesk.portal-url", address(Port.FRONT_DOOR) + "/portal/tickets");
        }
        return settings;
    }

    private Map<String, String> query() {
        var settings = new TreeMap<>(client(SystemClient.QUERY_SERVICE));
        settings.put("helpdesk.clients.notification-url", address(Port.NOTIFICATION));
        return settings;
    }

    private Map<String, String> notification() {
        return Map.of(
                "spring.mail.host",
                "127.0.0.1",
                "spring.mail.port",
                number(Port.SMTP),
                "helpdesk.mail.sender",
                SENDER,
                "helpdesk.mail.manager-mailbox",
                MANAGER_MAILBOX,
                "helpdesk.portal-url",
                address(Port.FRONT_DOOR) + "/portal",
                "helpdesk.answers-url",
                address(Port.FRONT_DOOR) + "/answers",
                "helpdesk.notification.first-start",
                "from-beginning",
                "helpdesk.link-keys.id",
                Secrets.LINK_KEY_ID,
                "helpdesk.link-keys.signing",
                secrets.linkPrivateKey().toString());
    }

    private Map<String, String> approval() {
        var settings = new TreeMap<>(client(SystemClient.APPROVAL_SERVICE));
        settings.put("helpdesk.answers-url", address(Port.FRONT_DOOR) + "/answers");
        settings.put("helpdesk.link-keys.public", secrets.linkPublicKeys().toString());
        return settings;
    }

    private Map<String, String> client(SystemClient client) {
        return Map.of(
                "helpdesk.clients.command-url", address(Port.COMMAND),
                "helpdesk.clients.issuer-uri", issuer(),
                "helpdesk.clients.registration.client-id", client.id(),
                "helpdesk.clients.registration.client-secret", secrets.ofClient(client.id()));
    }

    private String issuer() {
        return options.identity().issuer(options.ports()).toString();
    }

    private String address(Port port) {
        return options.ports().http(port).toString();
    }

    private String number(Port port) {
        return Integer.toString(options.ports().of(port));
    }

    private Path store(String name, Map<String, String> settings) {
        var properties = new Properties();
        properties.putAll(settings);
        var text = new StringWriter();
        try {
            properties.store(text, null);
            Files.createDirectories(options.data().config());
            var file = options.data().config().resolve(name + ".properties");
            Secrets.write(file, text.toString());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the settings of " + name, e);
        }
    }
}
