package be.ecolenumerique.helpdesk.conventions.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The OpenAPI document that a service promised (a file in the repository) against the one that its code generates. A change
 * that breaks a client fails; a compatible one has to be accepted into the file, {@code -Dopenapi.accept=compatible}; a
 * deliberate break too, {@code -Dopenapi.accept=breaking}.
 */
public final class OpenApiContract {
    private static final String ACCEPT = "openapi.accept";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path file;

    public OpenApiContract(Path file) {
        this.file = file;
    }

    /** @param generated what {@code /v3/api-docs} answers */
    public void check(String generated) {
        check(generated, System.getProperty(ACCEPT, ""));
    }

    void check(String generated, String accept) {
        JsonNode now = JSON.readTree(generated);
        JsonNode promised = Files.exists(file) ? JSON.readTree(read()) : JSON.createObjectNode();
        List<String> breaking = BreakingChanges.between(promised, now);
        if (!breaking.isEmpty() && !accept.equals("breaking")) {
            throw new AssertionError("This breaks clients of " + file + ":\n  " + String.join("\n  ", breaking)
                    + "\nIf it is meant: run this test again with -D" + ACCEPT + "=breaking");
        }
        if (!now.equals(promised)) {
            acceptOrComplain(now, accept);
        }
    }

    private void acceptOrComplain(JsonNode now, String accept) {
        if (accept.isEmpty()) {
            throw new AssertionError("The API differs from " + file + ", without breaking a client."
                    + " To accept the change run this test again with -D" + ACCEPT + "=compatible and commit the file");
        }
        write(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(now) + "\n");
    }

    private String read() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String document) {
        try {
            Files.writeString(file, document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
