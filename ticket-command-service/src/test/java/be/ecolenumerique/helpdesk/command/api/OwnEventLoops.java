package be.ecolenumerique.helpdesk.command.api;

import org.springframework.context.annotation.Bean;
import org.springframework.http.client.ReactorResourceFactory;

/** Several services live in the tests' one process: none may take the others' event loops with it when it ends. */
final class OwnEventLoops {
    @Bean
    ReactorResourceFactory reactorResourceFactory() {
        var own = new ReactorResourceFactory();
        own.setUseGlobalResources(false);
        return own;
    }
}
