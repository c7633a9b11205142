package be.ecolenumerique.helpdesk.conventions.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.conventions.security.AllowedTo;
import io.swagger.v3.oas.models.Operation;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

/** Each operation stands under what its path is about, wherever on the endpoint the path is written. */
class StrictOperationsTest {

    @RequestMapping("/api/v1/ops/sample/dead-letters")
    @AllowedTo(Role.OPERATOR)
    static class DeadLetters {
        @GetMapping
        public void list() {}

        @PostMapping("/{aggregate}/replay")
        public void replay() {}
    }

    static class Tickets {
        @PostMapping("/api/v1/tickets/{ref}/comments")
        public void comment() {}

        @GetMapping("/answers/{token}")
        public void answer() {}
    }

    @Test
    void givenPathOnTheClass_whenDescribed_thenUnderOperations() throws NoSuchMethodException {
        assertThat(tagOf(new DeadLetters(), "list")).isEqualTo("operations");
        assertThat(tagOf(new DeadLetters(), "replay")).isEqualTo("operations");
    }

    @Test
    void givenPathOnTheMethod_whenDescribed_thenUnderItsFirstWord() throws NoSuchMethodException {
        assertThat(tagOf(new Tickets(), "comment")).isEqualTo("tickets");
        assertThat(tagOf(new Tickets(), "answer")).isEqualTo("answers");
    }

    @Test
    void givenWhatMayBeMissingOrCarriesABody_whenDescribed_thenSoMayItsRefusalsBe() throws NoSuchMethodException {
        assertThat(statusesOf("list")).containsExactlyInAnyOrder("400", "401", "403", "429", "503");
        assertThat(statusesOf("replay"))
                .containsExactlyInAnyOrder("400", "401", "403", "404", "409", "413", "415", "429", "503");
    }

    private static Set<String> statusesOf(String method) throws NoSuchMethodException {
        return new StrictOperations()
                .customize(new Operation(), new HandlerMethod(new DeadLetters(), method))
                .getResponses()
                .keySet();
    }

    private static String tagOf(Object endpoint, String method) throws NoSuchMethodException {
        return new StrictOperations()
                .customize(new Operation(), new HandlerMethod(endpoint, method))
                .getTags()
                .getFirst();
    }
}
