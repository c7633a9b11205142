package be.ecolenumerique.helpdesk.conventions.sample;

import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.Language;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.conventions.problems.Problem;
import be.ecolenumerique.helpdesk.conventions.security.AllowedTo;
import be.ecolenumerique.helpdesk.conventions.security.Caller;
import be.ecolenumerique.helpdesk.conventions.tracing.Trace;
import be.ecolenumerique.helpdesk.conventions.web.Explicit;
import be.ecolenumerique.helpdesk.conventions.web.MultiLine;
import be.ecolenumerique.helpdesk.conventions.web.OneLine;
import be.ecolenumerique.helpdesk.conventions.web.StrictBody;
import be.ecolenumerique.helpdesk.conventions.web.StrictQuery;
import be.ecolenumerique.helpdesk.conventions.web.Within;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** One endpoint of each sort. */
@RestController
public class SampleEndpoint {
    public record Address(@OneLine(max = 20) String street, Optional<EmailAddress> email) {}

    public record Body(
            @OneLine(max = 10) String summary,
            @MultiLine(max = 30) Optional<String> text,
            @OneLine(max = 6, form = "[0-9]{1,6}") Optional<String> digits,
            Optional<Address> address,
            Optional<Language> language,
            Optional<Boolean> flag,
            @Within(min = 1, max = 9) Optional<Integer> count,
            @Explicit Optional<EmailAddress> person) {}

    public record Query(
            @OneLine(max = 10) Optional<String> text,
            Optional<Language> language,
            List<Language> status,
            @Within(min = 1, max = 100) Optional<Integer> limit) {}

    @AllowedTo({Role.TECHNICIAN, Role.SUPPLIER})
    @PostMapping("/api/v1/things")
    public Map<String, Object> write(@StrictBody Body body) {
        return Map.of("summary", body.summary(), "text", body.text().orElse(""));
    }

    @AllowedTo({Role.TECHNICIAN, Role.CONTACT})
    @GetMapping(path = "/api/v1/things", produces = MediaType.APPLICATION_JSON_VALUE)
    public Mono<Map<String, Object>> read(@StrictQuery Query query, Caller caller) {
        return Mono.deferContextual(context -> Mono.just(Map.of(
                "limit", query.limit().orElse(50),
                "subject", caller.subject(),
                "trace", Trace.in(context).orElseThrow().traceId())));
    }

    @AllowedTo(Role.TECHNICIAN)
    @GetMapping("/api/v1/things/{id}")
    public String one(@PathVariable String id) {
        if (id.equals("broken")) {
            throw new IllegalStateException("with a secret inside");
        }
        throw Problem.notFound().asException();
    }

    @GetMapping("/api/v1/forgotten")
    public String nobodyMay() {
        return "";
    }

    @AllowedTo(Role.INTERNAL)
    @PostMapping("/internal/things")
    public String internal() {
        return "internal";
    }

    @AllowedTo(Role.OPERATOR)
    @GetMapping("/api/v1/ops/sample/things")
    public String operators() {
        return "operators";
    }

    @GetMapping("/answers/{token}")
    public String open(@PathVariable String token) {
        return "public";
    }
}
