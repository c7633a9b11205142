package be.ecolenumerique.helpdesk.conventions.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import be.ecolenumerique.helpdesk.contracts.Language;
import be.ecolenumerique.helpdesk.conventions.problems.FieldError;
import be.ecolenumerique.helpdesk.conventions.problems.ProblemException;
import be.ecolenumerique.helpdesk.conventions.sample.SampleEndpoint.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.util.UriComponentsBuilder;

class QueryReaderTest {

    @Test
    void givenKnownParameters_whenRead_thenRecord() {
        Query query = read("text=abc&status=fr&status=de&limit=7");

        assertThat(query.text()).contains("abc");
        assertThat(query.status()).containsExactly(Language.FR, Language.DE);
        assertThat(query.limit()).contains(7);
    }

    @Test
    void givenNone_whenRead_thenAllAbsent() {
        Query query = read("");

        assertThat(query.text()).isEmpty();
        assertThat(query.status()).isEmpty();
        assertThat(read("text=").text()).as("blank is missing").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "foo=1, ?foo, unknown",
        "text=a&text=b, ?text, repeated",
        "limit=0, ?limit, range",
        "limit=101, ?limit, range",
        "limit=ten, ?limit, type-whole",
        "limit=1e1, ?limit, type-whole",
        "limit=, ?limit, type-whole",
        "language=it, ?language, choice",
        "status=fr&status=xx, ?status, choice",
        "text[$ne]=x, ?text[$ne], unknown",
        "limit[$gt]=1, ?limit[$gt], unknown"
    })
    void givenUnknownNameOrValue_whenRead_thenRefusedByName(String query, String pointer, String reason) {
        assertThat(catchThrowableOfType(ProblemException.class, () -> read(query))
                        .problem()
                        .errors())
                .extracting(FieldError::pointer, FieldError::reason)
                .containsExactly(org.assertj.core.api.Assertions.tuple(pointer, reason));
    }

    private static Query read(String query) {
        return QueryReader.read(
                UriComponentsBuilder.newInstance().query(query).build().getQueryParams(), Query.class);
    }
}
