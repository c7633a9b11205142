package be.ecolenumerique.helpdesk.approval.web;

import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.reactive.observation.ServerRequestObservationConvention;

/** Keeps tokens out of traces, metrics and access logs. */
@Configuration(proxyBeanMethods = false)
class SecrecyConfiguration {

    @Bean
    ServerRequestObservationConvention tokenlessObservation() {
        return new TokenlessObservation();
    }

    @Bean
    NettyServerCustomizer noAccessLog() {
        return server -> server.accessLog(false);
    }
}
