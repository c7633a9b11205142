package be.ecolenumerique.helpdesk.query.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A needle is found where a plain look finds it, wherever it stands and however long it is. */
class NeedleTest {
    @ParameterizedTest
    @CsvSource({
        "hp,0",
        "l'ecran,3",
        "12345,23",
        "é,-1",
        "5,27",
        "zz,-1",
        "hp l'ecran ne s'allume 12345,0",
        "hp l'ecran ne s'allume 123456,-1"
    })
    void givenAText_whenSearched_thenTheFirstPlaceIsFound(String needle, int place) {
        byte[] text = bytes("hp l'ecran ne s'allume 12345");

        assertThat(new Needle(needle).find(text, 0, text.length)).isEqualTo(place);
    }

    @Test
    void givenRandomTexts_whenSearchedBetweenAnyTwoPlaces_thenAsALookByEachPlaceFinds() {
        var random = new Random(17);
        for (int round = 0; round < 20_000; round++) {
            byte[] text = bytes(letters(random, random.nextInt(60)));
            String needle = letters(random, 1 + random.nextInt(5));
            int from = random.nextInt(text.length + 1);
            int to = from + random.nextInt(text.length - from + 1);

            int plain = new String(text, from, to - from, StandardCharsets.UTF_8).indexOf(needle);

            assertThat(new Needle(needle).find(text, from, to)).isEqualTo(plain < 0 ? -1 : from + plain);
        }
    }

    private static String letters(Random random, int length) {
        var text = new StringBuilder();
        random.ints(length, 'a', 'd').forEach(letter -> text.append((char) letter));
        return text.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
