package be.ecolenumerique.helpdesk.localstack.frontdoor;

import be.ecolenumerique.helpdesk.localstack.portal.PortalConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/** The program: a gateway, and beside it the portal's read-only pages. */
@SpringBootApplication
@EnableConfigurationProperties(FrontDoorProperties.class)
@Import(PortalConfiguration.class)
public class FrontDoor {

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(FrontDoor.class)
                .properties("spring.config.name=front-door")
                .run(arguments);
    }
}
