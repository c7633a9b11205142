package be.ecolenumerique.helpdesk.localstack.frontdoor;

import java.net.URI;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.BooleanSpec;
import org.springframework.cloud.gateway.route.builder.Buildable;
import org.springframework.cloud.gateway.route.builder.GatewayFilterSpec;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Which service answers which path: the table of the REST contract, the longest path first. What is not in it leads nowhere. */
@Configuration(proxyBeanMethods = false)
class RoutingTable {

    private static final String API = "/api/v1/**";

    @Bean
    RouteLocator routes(RouteLocatorBuilder locator, FrontDoorProperties behind) {
        var routes = locator.routes();
        routes.route("answers", asked -> unchanged(asked.path("/answers/**"), behind.service("approval")));
        routes.route(
                "mails",
                asked -> unchanged(asked.path("/api/v1/tickets/{reference}/mails"), behind.service("notification")));
        behind.services().forEach((name, address) -> operations(routes, name, address));
        routes.route(
                "reads",
                asked -> unchanged(
                        asked.method(HttpMethod.GET, HttpMethod.HEAD).and().path(API), behind.service("query")));
        routes.route("writes", asked -> unchanged(asked.path(API), behind.service("command")));
        return routes.build();
    }

    /** A service's operations, and its description, which each serves at {@code /v3/api-docs}. */
    private static void operations(RouteLocatorBuilder.Builder routes, String name, URI address) {
        routes.route("operations-" + name, asked -> unchanged(asked.path("/api/v1/ops/" + name + "/**"), address));
        routes.route(
                "description-" + name,
                asked -> asked.method(HttpMethod.GET)
                        .and()
                        .path("/v3/api-docs/" + name)
                        .filters(request -> request.preserveHostHeader().setPath("/v3/api-docs"))
                        .uri(address));
    }

    /** Path, query, host and every header arrive as they were sent. */
    private static Buildable<Route> unchanged(BooleanSpec asked, URI address) {
        return asked.filters(GatewayFilterSpec::preserveHostHeader).uri(address);
    }
}
