package be.ecolenumerique.helpdesk.benchmarks.empty;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** WebFlux, actuator and Prometheus, and one endpoint that answers with what it was told. */
@SpringBootApplication
@RestController
public class EmptyService {

    public static void main(String[] arguments) {
        SpringApplication.run(EmptyService.class, arguments);
    }

    @PostMapping("/echo")
    String echo(@RequestBody String body) {
        return body;
    }
}
