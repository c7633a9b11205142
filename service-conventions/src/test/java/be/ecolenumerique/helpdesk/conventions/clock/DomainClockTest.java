package be.ecolenumerique.helpdesk.conventions.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class DomainClockTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    @TempDir
    Path folder;

    private Path file = Path.of("");
    private ApplicationContextRunner service = new ApplicationContextRunner();

    @BeforeEach
    void givenOffsetOfADay() throws IOException {
        file = folder.resolve("offset");
        Files.writeString(file, Duration.ofDays(1).toMillis() + "\n");
        service = new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(ClockAutoConfiguration.class))
                .withBean("realClock", Clock.class, () -> Clock.fixed(NOW, ZoneOffset.UTC))
                .withPropertyValues("helpdesk.local.clock-offset-file=" + file);
    }

    @Test
    void givenLocalProfile_whenOffsetSet_thenDomainClockIsAhead() {
        local().run(context ->
                assertThat(context.getBean(DomainClock.class).instant()).isEqualTo(NOW.plus(Duration.ofDays(1))));
    }

    @Test
    void givenNoLocalProfile_whenOffsetPropertySet_thenThereIsNoOffset() {
        service.run(context -> {
            assertThat(context).doesNotHaveBean(OffsetFile.class);
            assertThat(context.getBean(DomainClock.class).instant()).isEqualTo(NOW);
        });
        service.withPropertyValues("spring.profiles.active=production")
                .run(context ->
                        assertThat(context.getBean(DomainClock.class).instant()).isEqualTo(NOW));
    }

    @Test
    void givenLocalProfile_whenMachinesAskTheTime_thenItIsReal() {
        local().run(context ->
                assertThat(context.getBean(Clock.class).instant()).isEqualTo(NOW));
    }

    @Test
    void givenOffset_whenFileShrinksOrVanishes_thenTimeDoesNotGoBack() {
        local().run(context -> {
            var clock = context.getBean(DomainClock.class);
            Instant ahead = clock.instant();
            Files.writeString(file, "5");
            assertThat(clock.instant()).isEqualTo(ahead);
            Files.delete(file);
            assertThat(clock.instant()).isEqualTo(ahead);
        });
    }

    @Test
    void givenNoFileYet_whenItAppears_thenDomainClockMoves() {
        local().run(context -> {
            Files.delete(file);
            var clock = context.getBean(DomainClock.class);
            assertThat(clock.instant()).isEqualTo(NOW);
            Files.writeString(file, "60000");
            assertThat(clock.instant()).isEqualTo(NOW.plusSeconds(60));
        });
    }

    private ApplicationContextRunner local() {
        return service.withPropertyValues("spring.profiles.active=local");
    }
}
