package be.ecolenumerique.helpdesk.conventions.web;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** Strict requests for every endpoint. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
public class WebAutoConfiguration {

    @Bean
    RequestGate requestGate(@Lazy @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping endpoints) {
        return new RequestGate(endpoints);
    }

    @Bean
    FoundEndpoint foundEndpoint() {
        return new FoundEndpoint();
    }

    @Bean
    WebFluxConfigurer strictRequests() {
        return new WebFluxConfigurer() {
            @Override
            public void configureArgumentResolvers(ArgumentResolverConfigurer resolvers) {
                resolvers.addCustomResolver(new StrictArguments());
            }
        };
    }
}
