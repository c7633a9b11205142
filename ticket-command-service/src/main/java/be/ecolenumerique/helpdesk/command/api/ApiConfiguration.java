package be.ecolenumerique.helpdesk.command.api;

import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;

/** Lets endpoints take a {@link Write}. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {
    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Write.class);
    }

    @Bean
    WebFluxConfigurer writes(WriteArgument argument) {
        return new WebFluxConfigurer() {
            @Override
            public void configureArgumentResolvers(ArgumentResolverConfigurer resolvers) {
                resolvers.addCustomResolver(argument);
            }
        };
    }
}
