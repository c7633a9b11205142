package be.ecolenumerique.helpdesk.issuer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Stands in for the identity provider on a developer's machine; never deployed anywhere else. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class LocalIssuer {

    public static void main(String[] arguments) {
        SpringApplication.run(LocalIssuer.class, arguments);
    }
}
