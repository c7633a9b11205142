package be.ecolenumerique.helpdesk.observability;

import be.ecolenumerique.helpdesk.localstack.LocalService;
import be.ecolenumerique.helpdesk.localstack.TutorialPerson;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** As {@link AlertDrills}, on a system that invites. */
class InvitationDrills {
    private static final StandInKeycloak KEYCLOAK = new StandInKeycloak();

    private static WatchedSystem system;

    @BeforeAll
    static void start() {
        system = WatchedSystem.start(Map.of(LocalService.COMMAND, KEYCLOAK.settings()), FasterRules::of);
    }

    @AfterAll
    static void stop() {
        system.close();
        KEYCLOAK.close();
    }

    @Test
    void givenNoKeycloak_whenItIsBack_thenNoInvitationWaits() {
        Drill.of(system, "HelpdeskInvitationsStuck")
                .run(
                        () -> {
                            KEYCLOAK.stop();
                            registerCompany();
                        },
                        KEYCLOAK::start);
    }

    private static void registerCompany() {
        var stack = system.stack();
        stack.frontDoor()
                .post(
                        "/api/v1/suppliers",
                        stack.tokens().of(TutorialPerson.SUPPLIER_MANAGER),
                        Map.of("name", "Globex", "referenceMailbox", "sav@globex.example"))
                .succeeded();
    }
}
