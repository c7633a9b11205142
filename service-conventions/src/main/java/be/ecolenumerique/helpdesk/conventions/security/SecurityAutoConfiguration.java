package be.ecolenumerique.helpdesk.conventions.security;

import be.ecolenumerique.helpdesk.conventions.clock.ClockAutoConfiguration;
import be.ecolenumerique.helpdesk.conventions.problems.ProblemRendering;
import be.ecolenumerique.helpdesk.conventions.web.RequestGate;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.actuate.web.reactive.EndpointRequest;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtReactiveAuthenticationManager;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import reactor.core.publisher.Mono;

/** Every service is a resource server without sessions: public paths, the management port, and tokens for all else. */
@AutoConfiguration(
        after = ClockAutoConfiguration.class,
        beforeName = {
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.reactive.ReactiveOAuth2ResourceServerAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.reactive.ReactiveWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.actuate.web.reactive.ReactiveManagementWebSecurityAutoConfiguration"
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@EnableWebFluxSecurity
@EnableConfigurationProperties(OAuth2ResourceServerProperties.class)
public class SecurityAutoConfiguration {
    private static final String[] PUBLIC = {
        "/livez",
        "/readyz",
        "/v3/api-docs",
        "/v3/api-docs.yaml",
        "/v3/api-docs/**",
        "/swagger-ui.html",
        "/swagger-ui/**",
        "/webjars/**"
    };

    @Bean
    @ConditionalOnMissingBean
    ReactiveJwtDecoder jwtDecoder(OAuth2ResourceServerProperties settings) {
        return TokenDecoding.by(settings.getJwt());
    }

    @Bean
    KnownCallers callerVerification(ReactiveJwtDecoder decoder, @Qualifier("realClock") Clock clock) {
        var verifying = new JwtReactiveAuthenticationManager(decoder);
        verifying.setJwtAuthenticationConverter(token -> Mono.just(CallerClaims.authentication(token)));
        return new KnownCallers(verifying, clock);
    }

    /** Never reached from outside: the front door does not route the management port. */
    @Bean
    @Order(1)
    SecurityWebFilterChain managementPort(ServerHttpSecurity http) {
        return stateless(http.securityMatcher(EndpointRequest.toAnyEndpoint()))
                .authorizeExchange(paths -> paths.anyExchange().permitAll())
                .build();
    }

    /** Pages for everybody: a token that somebody sends along is not looked at, so it opens and closes nothing. */
    @Bean
    @Order(2)
    SecurityWebFilterChain everybody(
            ServerHttpSecurity http,
            RequestGate gate,
            @Value("${helpdesk.security.public-paths:}") List<String> publicPaths) {
        String[] paths = Stream.concat(Stream.of(PUBLIC), publicPaths.stream()).toArray(String[]::new);
        return stateless(http.securityMatcher(ServerWebExchangeMatchers.pathMatchers(paths)))
                .authorizeExchange(all -> all.anyExchange().permitAll())
                .addFilterAfter(gate::filter, SecurityWebFiltersOrder.AUTHORIZATION)
                .build();
    }

    @Bean
    @Order(3)
    SecurityWebFilterChain callers(
            ServerHttpSecurity http, RequestGate gate, ProblemRendering problems, KnownCallers verification) {
        return stateless(http)
                .oauth2ResourceServer(tokens -> tokens.authenticationEntryPoint(problems::handle)
                        .jwt(jwt -> jwt.authenticationManager(verification)))
                .exceptionHandling(failures ->
                        failures.authenticationEntryPoint(problems::handle).accessDeniedHandler(problems::handle))
                .authorizeExchange(paths -> paths.anyExchange().authenticated())
                .addFilterAfter(gate::filter, SecurityWebFiltersOrder.AUTHORIZATION)
                .build();
    }

    @Bean
    @ConditionalOnMissingBean
    ServerExchangeRejectedHandler requestsThatNoClientSends(ProblemRendering problems) {
        return problems::refuse;
    }

    @Bean
    WebFluxConfigurer callerArguments() {
        return new WebFluxConfigurer() {
            @Override
            public void configureArgumentResolvers(ArgumentResolverConfigurer resolvers) {
                resolvers.addCustomResolver(new CallerArgument());
            }
        };
    }

    private static ServerHttpSecurity stateless(ServerHttpSecurity http) {
        return http.securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable);
    }
}
