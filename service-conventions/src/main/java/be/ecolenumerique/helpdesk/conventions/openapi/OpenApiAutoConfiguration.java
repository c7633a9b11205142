package be.ecolenumerique.helpdesk.conventions.openapi;

import be.ecolenumerique.helpdesk.conventions.security.Caller;
import be.ecolenumerique.helpdesk.conventions.security.CallerAuthentication;
import be.ecolenumerique.helpdesk.conventions.web.StrictBody;
import be.ecolenumerique.helpdesk.conventions.web.StrictQuery;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/** One OpenAPI document per service, the same wherever it runs. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
public class OpenApiAutoConfiguration {
    static {
        SpringDocUtils.getConfig()
                .addAnnotationsToIgnore(StrictBody.class, StrictQuery.class)
                .addRequestWrapperToIgnore(Caller.class, CallerAuthentication.class);
    }

    @Bean
    @ConditionalOnMissingBean
    OpenAPI openApi(@Value("${spring.application.name:helpdesk}") String service) {
        return new OpenAPI()
                .info(new Info().title("Helpdesk Ecole Numérique: " + service).version("1"))
                .addServersItem(new Server().url("/"))
                .components(new Components()
                        .addSchemas(Documents.PROBLEM, Documents.problem())
                        .addSecuritySchemes(
                                Documents.BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")));
    }

    @Bean
    GlobalOperationCustomizer strictOperations() {
        return new StrictOperations();
    }
}
