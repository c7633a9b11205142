package be.ecolenumerique.helpdesk.issuer;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** The protocol's endpoints, and the page on which one chooses whom to be. */
@Configuration(proxyBeanMethods = false)
class SigningIn {

    static final String PAGE = "/login";

    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http) {
        return http.oauth2AuthorizationServer(server -> {
                    http.securityMatcher(server.getEndpointsMatcher());
                    server.oidc(Customizer.withDefaults());
                })
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(exceptions -> exceptions.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint(PAGE), new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
                .build();
    }

    /** No password and no CSRF token here: whoever reaches the loopback interface may be anybody of the tutorial. */
    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, IssuerProperties properties) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .authenticationProvider(chosenPerson(properties))
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers(PAGE, "/error", "/local/**", "/actuator/health/**")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .formLogin(
                        form -> form.loginPage(PAGE).usernameParameter("person").passwordParameter("none"))
                .logout(end -> end.logoutSuccessUrl(
                        properties.portalRedirect().resolve("/portal/sign-in").toString()))
                .build();
    }

    private static AuthenticationProvider chosenPerson(IssuerProperties properties) {
        return new ChosenPerson(List.copyOf(properties.people()));
    }
}
