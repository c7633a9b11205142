package be.ecolenumerique.helpdesk.conventions.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenApiContractTest {
    private static final String PROMISED = """
            {"paths": {"/things": {"post": {
               "parameters": [{"name": "limit", "in": "query", "schema": {"type": "integer", "maximum": 100}}],
               "requestBody": {"content": {"application/json": {"schema": {"type": "object", "required": ["a"],
                  "properties": {"a": {"type": "string", "maxLength": 9}, "b": {"type": "string", "enum": ["x", "y"]}}}}}},
               "responses": {"200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/T"}}}},
                             "404": {"description": "no"}}}}},
             "components": {"schemas": {"T": {"type": "object",
               "properties": {"id": {"type": "string"}, "list": {"type": "array", "items": {"type": "object",
                 "properties": {"n": {"type": "integer"}}}}}}}}}
            """;

    @TempDir
    Path folder;

    private OpenApiContract contract = new OpenApiContract(Path.of(""));

    @BeforeEach
    void givenPromise() throws IOException {
        Path file = folder.resolve("openapi.json");
        Files.writeString(file, PROMISED);
        contract = new OpenApiContract(file);
    }

    @Test
    void givenSameDocument_whenChecked_thenGood() {
        assertThatCode(() -> contract.check(PROMISED, "")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        /things                       | /others                          | POST /things is gone
        "post"                        | "put"                            | POST /things is gone
        "404"                         | "410"                            | 404 is no longer answered
        "id":                         | "ident":                         | no longer has id
        "n":                          | "m":                             | list[] no longer has n
        "id": {"type": "string"}      | "id": {"type": "integer"}        | another type
        "required": ["a"]             | "required": ["a", "b"]           | needs b now
        "b": {                        | "c": {                           | no longer takes b
        "maxLength": 9                | "maxLength": 8                   | takes less than before
        ["x", "y"]                    | ["x"]                            | no longer takes y
        "maximum": 100                | "maximum": 99                    | takes less than before
        "name": "limit"               | "name": "size"                   | no longer takes limit
        "name": "limit"               | "name": "limits", "required": true | needs limits now""")
    void givenBreakingChange_whenChecked_thenNamed(String promised, String changed, String complaint) {
        assertThat(PROMISED).contains(promised);
        assertThatThrownBy(() -> contract.check(PROMISED.replace(promised, changed), "compatible"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(complaint)
                .hasMessageContaining("-Dopenapi.accept=breaking");
    }

    @Test
    void givenNewOptionalField_whenChecked_thenItSaysHowToAccept() {
        String wider = PROMISED.replace("\"maxLength\": 9", "\"maxLength\": 10")
                .replace("\"id\":", "\"more\": {\"type\": \"string\"}, \"id\":");

        assertThatThrownBy(() -> contract.check(wider, "")).hasMessageContaining("-Dopenapi.accept=compatible");
        contract.check(wider, "compatible");
        assertThatCode(() -> contract.check(wider, "")).doesNotThrowAnyException();
    }
}
