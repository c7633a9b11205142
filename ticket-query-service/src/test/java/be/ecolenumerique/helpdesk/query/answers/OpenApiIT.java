package be.ecolenumerique.helpdesk.query.answers;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.conventions.testing.OpenApiContract;
import be.ecolenumerique.helpdesk.query.testing.RunningQueryService;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What other systems build on: a change that breaks one of them fails the build. */
class OpenApiIT {
    @Test
    void givenTheCode_whenItsDocumentIsGenerated_thenItKeepsWhatWasPromised() {
        var generated = RunningQueryService.get().anonymously("/v3/api-docs");

        assertThat(generated.statusCode()).isEqualTo(200);
        new OpenApiContract(Path.of("openapi.json")).check(generated.body());
    }
}
