package be.ecolenumerique.helpdesk.localstack.portal;

import be.ecolenumerique.helpdesk.localstack.frontdoor.FrontDoorProperties;
import com.samskivert.mustache.Mustache;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.client.WebClient;

/** What the pages read from: the query service with the reader's own token, and the issuer to sign in with. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class PortalConfiguration {

    @Bean
    WebClient queryService(FrontDoorProperties behind) {
        return WebClient.create(behind.service("query").toString());
    }

    /** Templates ask whether a text is there; an empty one is not. */
    @Bean
    Mustache.Compiler templates(Mustache.TemplateLoader loader) {
        return Mustache.compiler().withLoader(loader).emptyStringIsFalse(true);
    }

    @Bean
    SignIn signIn(FrontDoorProperties behind) {
        return new SignIn(behind.signIn(), WebClient.create());
    }
}
