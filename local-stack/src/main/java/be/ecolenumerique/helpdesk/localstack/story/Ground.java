package be.ecolenumerique.helpdesk.localstack.story;

import be.ecolenumerique.helpdesk.backends.mail.ReceivedMail;
import be.ecolenumerique.helpdesk.localstack.ClockOffset;
import be.ecolenumerique.helpdesk.localstack.FrontDoorClient;
import be.ecolenumerique.helpdesk.localstack.LocalStack;
import be.ecolenumerique.helpdesk.localstack.TutorialPerson;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A running help desk as the story needs it, wherever it runs.
 *
 * @param door everybody's way in
 * @param tokens the access token of somebody of the tutorial, good for one request at least
 * @param mail every mail that has arrived, the oldest first
 * @param clock by which days pass
 * @param managerMailbox what all mail about suppliers is also sent to
 */
public record Ground(
        FrontDoorClient door,
        Function<TutorialPerson, String> tokens,
        Supplier<List<ReceivedMail>> mail,
        ClockOffset clock,
        String managerMailbox) {

    public static Ground of(LocalStack stack) {
        return new Ground(
                stack.frontDoor(), stack.tokens()::of, stack.mailbox()::all, stack.clock(), stack.managerMailbox());
    }
}
