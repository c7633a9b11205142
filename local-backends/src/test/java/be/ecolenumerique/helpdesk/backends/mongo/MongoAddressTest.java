package be.ecolenumerique.helpdesk.backends.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MongoAddressTest {

    @ParameterizedTest
    @CsvSource({
        "mongodb://a:1,mongodb://a:1/log",
        "mongodb://a:1/,mongodb://a:1/log",
        "mongodb://a:1/other?replicaSet=x,mongodb://a:1/log?replicaSet=x",
        "mongodb+srv://u:p@a/?w=majority,mongodb+srv://u:p@a/log?w=majority"
    })
    void givenConnectionString_whenDatabaseIsChosen_thenServersAndOptionsStay(String configured, String expected) {
        assertThat(MongoAddress.parse(configured).uri("log")).isEqualTo(expected);
    }

    @Test
    void givenBlankVariable_whenRead_thenThereIsNone() {
        assertThat(MongoAddress.configured(Map.of("MONGODB_URI", " "))).isEmpty();
    }

    @Test
    void givenAnotherProtocol_whenRead_thenASentenceSaysSo() {
        assertThatThrownBy(() -> MongoAddress.parse("http://a")).hasMessageContaining("MONGODB_URI");
    }
}
