package be.ecolenumerique.helpdesk.approval;

import be.ecolenumerique.helpdesk.conventions.testing.OpenApiContract;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OpenApiIT {

    @Test
    void givenThePromisedDocument_whenTheCodeGeneratesIts_thenNoClientBreaks() {
        new OpenApiContract(Path.of("openapi.json"))
                .check(RunningService.shared().page("/v3/api-docs"));
    }
}
