package be.ecolenumerique.helpdesk.localstack.frontdoor;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsWebFilter;
import org.springframework.web.cors.reactive.UrlBasedCorsConfigurationSource;

/** Browsers of other origins may call the API with a bearer token, never with a cookie; their preflight is answered here. */
@Configuration(proxyBeanMethods = false)
class CrossOrigin {

    private static final List<String> READABLE =
            List.of("ETag", "Location", "Link", "Consistency-Token", "Idempotency-Replayed", "Retry-After");

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    CorsWebFilter crossOriginFilter(FrontDoorProperties properties) {
        var rules = new CorsConfiguration();
        rules.setAllowedOrigins(properties.origins());
        rules.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "DELETE"));
        rules.setAllowedHeaders(List.of("*"));
        rules.setExposedHeaders(READABLE);
        rules.setMaxAge(Duration.ofHours(1));
        var paths = new UrlBasedCorsConfigurationSource();
        paths.registerCorsConfiguration("/api/**", rules);
        return new CorsWebFilter(paths);
    }
}
