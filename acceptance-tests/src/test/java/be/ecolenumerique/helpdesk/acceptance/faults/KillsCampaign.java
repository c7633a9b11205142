package be.ecolenumerique.helpdesk.acceptance.faults;

import be.ecolenumerique.helpdesk.acceptance.people.Story;
import be.ecolenumerique.helpdesk.backends.faults.Sizes;
import be.ecolenumerique.helpdesk.localstack.LocalService;
import be.ecolenumerique.helpdesk.localstack.LocalStack;
import be.ecolenumerique.helpdesk.localstack.StackOptions;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code acceptance-tests/faults kills} */
class KillsCampaign {

    @Test
    void givenLoad_whenEveryPartIsKilledAgainAndAgain_thenTheAuditorFindsNothing() throws Exception {
        var options =
                StackOptions.forTests().with(Map.of(LocalService.NOTIFICATION, Map.of("helpdesk.mail.lease", "PT20S")));
        try (LocalStack stack = LocalStack.start(options)) {
            new KillsUnderLoad(Sizes.of("kills.services", 20), Sizes.of("kills.backends", 10), Load.Crowd.of(3))
                    .in(Story.in(stack))
                    .pronounce();
        }
    }
}
