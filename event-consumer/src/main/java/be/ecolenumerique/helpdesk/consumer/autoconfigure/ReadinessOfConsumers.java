package be.ecolenumerique.helpdesk.consumer.autoconfigure;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** A service is ready when its consumers are; a service that lists its readiness group itself names {@code consumers} there. */
public final class ReadinessOfConsumers implements EnvironmentPostProcessor, Ordered {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "readiness-of-consumers",
                        Map.of("management.endpoint.health.group.readiness.include", "readinessState,consumers")));
    }

    /** Just before the conventions' own defaults, which come last of all. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 1;
    }
}
