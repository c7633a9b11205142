package be.ecolenumerique.helpdesk.backends.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ContainerImagesTest {
    private final Properties properties = new Properties();

    @Test
    void givenNothing_whenAsked_thenTheOfficialImageWithAnExactTag() {
        var images = new ContainerImages(properties, Map.of("HELPDESK_MONGO_IMAGE", ""));

        assertThat(images.mongo().asCanonicalNameString()).matches("mongo:8\\.0\\.\\d+");
        assertThat(images.kafka().asCanonicalNameString()).matches("apache/kafka:4\\.2\\.\\d+");
    }

    @Test
    void givenOthers_whenAsked_thenThePropertyWinsOverTheVariable() {
        properties.setProperty("helpdesk.kafka.image", "registry.example/kafka:1");
        var images = new ContainerImages(
                properties,
                Map.of("HELPDESK_MONGO_IMAGE", "registry.example/mongo:2", "HELPDESK_KAFKA_IMAGE", "unused:3"));

        assertThat(images.mongo().asCanonicalNameString()).isEqualTo("registry.example/mongo:2");
        assertThat(images.kafka().asCanonicalNameString()).isEqualTo("registry.example/kafka:1");
    }
}
