package be.ecolenumerique.helpdesk.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** 401 and 403: bad tokens, roles that may never do this, tokens that are nobody here. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RolesIT {
    private final Cast cast = Cast.at(RunningCommandService.shared());
    private final Cast.Company company = cast.company("acme");
    private final Map<String, User> users = Map.of(
            "technician", cast.technician,
            "supplier-manager", cast.manager,
            "supplier", company.user(),
            "system", cast.system,
            "approval-service", cast.approvalService,
            "operator", cast.operator,
            "", cast.contact("anne.lambert@ecole.example"));

    static Stream<TicketWrite> allWrites() {
        return TicketWrite.all().stream();
    }

    @ParameterizedTest
    @MethodSource("allWrites")
    void givenRoleThatMayNeverDoThis_whenSent_then403BeforeAnythingElse(TicketWrite write) {
        users.forEach((role, user) -> {
            if (!write.allowed().contains(role) && !isAnswerByLink(write, role)) {
                assertThat(user.send(write.method(), write.at("TECH-99999999"), "{\"no\": \"such field\"}")
                                .status())
                        .as("%s as %s", write, role)
                        .isEqualTo(403);
            }
        });
    }

    private static boolean isAnswerByLink(TicketWrite write, String role) {
        return role.equals("approval-service") && List.of("approve", "reopen").contains(write.path());
    }

    @ParameterizedTest
    @MethodSource("allWrites")
    void givenNoToken_whenSent_then401(TicketWrite write) {
        Reply refused = write.by(new User(cast.service.http(), ""), "TECH-1");

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.code()).isEqualTo("unauthenticated");
    }

    Stream<Arguments> badTokens() {
        var good = cast.token("technician").roles("technician").email("marie.dupont@en.example");
        return Stream.of(
                Arguments.of("expired", good.expired().signed()),
                Arguments.of(
                        "other issuer", good.issuer("https://elsewhere.example").signed()),
                Arguments.of("other audience", good.audience("another").signed()),
                Arguments.of("alg=none", good.unsigned()),
                Arguments.of("other key", good.signedByAnother()),
                Arguments.of("HS256 with the public key", good.signedWithPublicKeyAsSecret()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void givenBadToken_whenOpening_then401(String kind, String token) {
        Reply refused = new User(cast.service.http(), token).post("/api/v1/tickets", Bodies.ticket(""));

        assertThat(refused.status()).as(kind).isEqualTo(401);
        assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void givenSupplierRoleAndEnRole_whenAnythingSent_then403() {
        User both = new User(
                cast.service.http(),
                cast.token("both")
                        .roles("supplier", "technician")
                        .email(company.mailbox())
                        .signed());

        assertThat(both.post("/api/v1/tickets", Bodies.ticket("")).status()).isEqualTo(403);
    }

    @Test
    void givenSupplierUserWithoutCompany_whenAnythingSent_then403() {
        User homeless = cast.user("homeless", "supplier", "nobody@nowhere.example");
        Reply refused = homeless.post("/api/v1/tickets/TECH-1/comments", "{");

        assertThat(refused.status()).as("before the body is looked at").isEqualTo(403);
        assertThat(refused.code()).isEqualTo("forbidden");
    }

    @Test
    void givenSupplierUserWithUnverifiedAddress_whenAnythingSent_then403() {
        User unverified = new User(
                cast.service.http(),
                cast.token("x")
                        .roles("supplier")
                        .claim("email", company.mailbox())
                        .claim("email_verified", false)
                        .signed());

        assertThat(unverified
                        .post("/api/v1/tickets/TECH-1/comments", Bodies.text("body", "x"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void givenInternalComment_whenNotFromEn_then403EvenForUnknownTickets() {
        String internal = "{\"body\": \"entre nous\", \"internal\": true}";

        for (String ticket : new String[] {"TECH-99999999", cast.ticketOf(company), "nonsense"}) {
            assertThat(company.user()
                            .post("/api/v1/tickets/" + ticket + "/comments", internal)
                            .status())
                    .isEqualTo(403);
        }
        assertThat(cast.technician
                        .post("/api/v1/tickets/" + cast.ticket() + "/comments", internal)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void givenCompanies_whenWrittenByOthersThanManagers_then403() {
        for (User user : new User[] {cast.technician, company.user(), cast.system, cast.operator}) {
            assertThat(user.post("/api/v1/suppliers", "{}").status()).isEqualTo(403);
            assertThat(user.delete("/api/v1/suppliers/" + company.id() + "/members/P-1")
                            .status())
                    .isEqualTo(403);
        }
    }
}
