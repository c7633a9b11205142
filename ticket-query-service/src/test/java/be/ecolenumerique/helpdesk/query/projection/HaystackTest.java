package be.ecolenumerique.helpdesk.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.contracts.TicketEvent.TicketOpened;
import be.ecolenumerique.helpdesk.query.testing.TicketStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** behaviour §6: text contained in reference, summary, school or asset tag. */
class HaystackTest {

    @ParameterizedTest
    @CsvSource({
        "École,ecole",
        "'L’écran','l''ecran'",
        "Cœur,coeur",
        "Straße,strasse",
        "STRASSE,strasse",
        "ẞ,ss",
        "İzmir,izmir",
        "Ægir,aegir",
        "'  a \t\u00a0 b\u2003c ','a b c'"
    })
    void givenWordsWrittenDifferently_whenNormalised_thenTheyMeet(String typed, String searched) {
        assertThat(Haystack.normalised(typed)).isEqualTo(searched);
    }

    @Test
    void givenATicket_whenItsTextIsMade_thenAllItsFieldsAreInIt_andNoNeedleSpansTwo() {
        var opened = (TicketOpened) TicketStory.opened("TECH-175").last().event();

        assertThat(Haystack.of(opened).lines())
                .containsExactly(
                        "tech-175",
                        "l'ecran ne s'allume plus",
                        "5136",
                        "2559",
                        "ecole de borlon",
                        "tige du bois de gras 16b",
                        "enxxx-lotxx-12345");
        assertThat(Haystack.normalised("tech-175\nl'ecran")).doesNotContain("\n");
    }
}
