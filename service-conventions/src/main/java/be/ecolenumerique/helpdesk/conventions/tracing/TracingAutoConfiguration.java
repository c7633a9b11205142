package be.ecolenumerique.helpdesk.conventions.tracing;

import io.micrometer.context.ContextRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/** Trace context of requests, also in the logs. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
public class TracingAutoConfiguration {
    static {
        ContextRegistry.getInstance().registerThreadLocalAccessor(new LoggedTrace());
    }

    @Bean
    TraceFilter traceFilter() {
        return new TraceFilter();
    }
}
