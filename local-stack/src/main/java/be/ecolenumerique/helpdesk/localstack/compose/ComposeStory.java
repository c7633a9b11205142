package be.ecolenumerique.helpdesk.localstack.compose;

import be.ecolenumerique.helpdesk.localstack.ClockOffset;
import be.ecolenumerique.helpdesk.localstack.FrontDoorClient;
import be.ecolenumerique.helpdesk.localstack.story.Ground;
import be.ecolenumerique.helpdesk.localstack.story.TutorialStory;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The program behind {@code compose/story.sh}. Arguments: the front door's address, the realm's, Mailpit's, the file with the people's
 * password, the file of the clock's offset, the manager's mailbox.
 */
public final class ComposeStory {

    private ComposeStory() {}

    public static void main(String[] arguments) throws IOException {
        var people = new KeycloakPeople(
                URI.create(arguments[1]),
                Files.readString(Path.of(arguments[3])).strip());
        var mail = new MailpitMailbox(URI.create(arguments[2]));
        var ground = new Ground(
                new FrontDoorClient(URI.create(arguments[0])),
                people::token,
                mail::all,
                new ClockOffset(Path.of(arguments[4])),
                arguments[5]);
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        new TutorialStory(ground, out::println).play();
    }
}
