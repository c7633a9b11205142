package be.ecolenumerique.helpdesk.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DashboardsTest {
    private static final List<String> WORDS_OF_THRESHOLDS = List.of("jaune", "rouge");

    @Test
    void givenTheDashboards_whenListed_thenTheSixOfOperatorsAreThere() {
        assertThat(Panel.all())
                .extracting(Panel::dashboard)
                .containsOnly(
                        "Vue d'ensemble",
                        "Le chemin des tickets",
                        "Consommateurs et lettres mortes",
                        "Courrier",
                        "Approbations",
                        "JVM et stockage");
    }

    @Test
    void givenAPanelWithThresholds_whenItsDescriptionIsRead_thenItExplainsThem() {
        assertThat(Panel.all()).allSatisfy(panel -> {
            assertThat(panel.description()).isNotBlank();
            assertThat(!panel.withThresholds() || explains(panel.description()))
                    .as(panel.title())
                    .isTrue();
        });
    }

    private static boolean explains(String description) {
        return WORDS_OF_THRESHOLDS.stream().anyMatch(description.toLowerCase(Locale.ROOT)::contains);
    }

    @Test
    void givenAPanelThatNamesAnAlert_whenTheRulesAreRead_thenThereIsSuchAnAlert() {
        var named = Panel.all().stream()
                .flatMap(panel -> panel.description().lines())
                .flatMap(line -> List.of(line.split("[^A-Za-z]+", -1)).stream())
                .filter(word -> word.startsWith("Helpdesk"))
                .toList();
        assertThat(Alert.all()).extracting(Alert::name).containsAll(named);
    }
}
