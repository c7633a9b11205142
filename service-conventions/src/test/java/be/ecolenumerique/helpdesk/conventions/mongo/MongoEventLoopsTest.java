package be.ecolenumerique.helpdesk.conventions.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientSettings;
import com.mongodb.connection.NettyTransportSettings;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class MongoEventLoopsTest {

    @Test
    void givenSettingsOfTheDriver_whenTheServiceStops_thenTheirThreadsHaveEnded_andNothingElseOfThemWasChanged() {
        var context = new AnnotationConfigApplicationContext();
        context.register(MongoEventLoopsAutoConfiguration.class);
        context.registerBean(
                MongoClientSettings.class,
                () -> MongoClientSettings.builder().applicationName("ours").build());
        context.refresh();
        var settings = context.getBean(MongoClientSettings.class);
        var transport = (NettyTransportSettings) Objects.requireNonNull(settings.getTransportSettings());
        var threads = Objects.requireNonNull(transport.getEventLoopGroup());

        assertThat(settings.getApplicationName()).isEqualTo("ours");
        assertThat(threads.isShuttingDown()).isFalse();
        context.close();
        assertThat(threads.isTerminated()).isTrue();
    }
}
