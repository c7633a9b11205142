package be.ecolenumerique.helpdesk.conventions.defaults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.DefaultPropertiesPropertySource;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.Profiles;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * Puts the shared settings below all others, so that each service and each deployment may override them. Logs are text,
 * and JSON under the profile {@code json-logs}.
 */
public final class ConventionalDefaults implements EnvironmentPostProcessor, Ordered {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var settings = new HashMap<String, Object>(read("helpdesk-defaults.properties"));
        if (environment.acceptsProfiles(Profiles.of("json-logs"))) {
            settings.putAll(read("json-logs.properties"));
        }
        addBelow(environment.getPropertySources(), settings);
    }

    private static void addBelow(MutablePropertySources sources, Map<String, Object> settings) {
        var others = sources.get(DefaultPropertiesPropertySource.NAME);
        if (others != null) {
            settings.keySet().removeIf(others::containsProperty);
        }
        DefaultPropertiesPropertySource.addOrMerge(settings, sources);
    }

    private static Map<String, Object> read(String name) {
        try {
            Properties properties =
                    PropertiesLoaderUtils.loadProperties(new ClassPathResource(name, ConventionalDefaults.class));
            var settings = new HashMap<String, Object>();
            properties.forEach((key, value) -> settings.put(key.toString(), value));
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
