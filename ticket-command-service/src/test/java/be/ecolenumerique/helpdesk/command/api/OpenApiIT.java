package be.ecolenumerique.helpdesk.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.conventions.testing.OpenApiContract;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The promise to clients is {@code openapi.json} in this module. */
class OpenApiIT {
    private final Http http = RunningCommandService.shared().http();

    @Test
    void givenPromise_whenDocumentGenerated_thenNoClientBreaks() {
        new OpenApiContract(Path.of("openapi.json"))
                .check(http.get("", "/v3/api-docs").body());
    }

    @Test
    void givenBrowser_whenUiAsked_thenPublic() {
        assertThat(http.get("", "/swagger-ui/index.html").status()).isEqualTo(200);
    }
}
