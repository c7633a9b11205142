package be.ecolenumerique.helpdesk.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A ticket of somebody else is answered exactly like one that does not exist, in every write (behaviour §6). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NotYoursIT {
    private final Cast cast = Cast.at(RunningCommandService.shared());
    private final User stranger = cast.company("stranger").user();
    private final User otherSchool = cast.contact("somebody@other-school.example");
    private String foreign = "";

    @BeforeAll
    void givenTicketOfAnotherCompany() {
        foreign = cast.completed(cast.company("owner"));
    }

    static Stream<TicketWrite> writesOfSuppliers() {
        return TicketWrite.all().stream().filter(write -> write.allowed().contains("supplier"));
    }

    static Stream<TicketWrite> writesOfContacts() {
        return TicketWrite.all().stream().filter(write -> write.allowed().contains(""));
    }

    static Stream<TicketWrite> allWrites() {
        return TicketWrite.all().stream();
    }

    @ParameterizedTest
    @MethodSource("writesOfSuppliers")
    void givenSupplierUser_whenWritingToForeignOrUnknown_thenSameBytes(TicketWrite write) {
        assertSame404(write, stranger);
    }

    @ParameterizedTest
    @MethodSource("writesOfContacts")
    void givenContactOfAnotherSchool_whenWritingToForeignOrUnknown_thenSameBytes(TicketWrite write) {
        assertSame404(write, otherSchool);
    }

    @ParameterizedTest
    @MethodSource("allWrites")
    void givenAnybodyAllowed_whenTicketDoesNotExist_then404(TicketWrite write) {
        for (String role : write.allowed()) {
            assertThat(write.by(userIn(role), "TECH-99999999").status())
                    .as("%s as %s", write, role)
                    .isIn(404, 400);
        }
    }

    @Test
    void givenContactWithoutVerifiedAddress_whenWriting_then404() {
        User nobody = new User(
                cast.service.http(),
                cast.token("unverified")
                        .claim("email", "anne.lambert@ecole.example")
                        .claim("email_verified", false)
                        .signed());

        assertThat(nobody.post("/api/v1/tickets/" + foreign + "/comments", Bodies.text("body", "x"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void givenListOfWrites_whenComparedWithTheDocument_thenNoneIsForgotten() {
        var document = cast.service.http().get("", "/v3/api-docs").json().path("paths");
        var documented = document.propertyStream()
                .filter(path -> path.getKey().startsWith("/api/v1/tickets/{ref}"))
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .map(operation -> operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .toList();

        assertThat(TicketWrite.all())
                .extracting(TicketWrite::operation)
                .containsExactlyInAnyOrderElementsOf(documented);
    }

    private void assertSame404(TicketWrite write, User user) {
        Reply unknown = write.by(user, "TECH-99999999");
        assertThat(unknown.status()).isEqualTo(404);
        for (Reply other : List.of(
                write.by(user, foreign),
                write.by(user, foreign, Map.of("If-Match", "\"1\"")),
                write.by(user, foreign, Map.of("Idempotency-Key", "k-" + cast.number)),
                write.by(user, "TECH-0"),
                write.by(user, "not-a-reference"))) {
            assertThat(other.status()).isEqualTo(404);
            assertThat(other.body()).isEqualTo(unknown.body());
            assertThat(other.headers()).isEqualTo(unknown.headers());
        }
        long start = System.nanoTime();
        write.by(user, foreign);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(50));
    }

    private User userIn(String role) {
        return switch (role) {
            case "supplier" -> stranger;
            case "system" -> cast.system;
            case "approval-service" -> cast.approvalService;
            case "" -> otherSchool;
            case "technician" -> cast.technician;
            default -> cast.manager;
        };
    }
}
