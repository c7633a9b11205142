package be.ecolenumerique.helpdesk.acceptance.wall;

import be.ecolenumerique.helpdesk.acceptance.people.Story;
import be.ecolenumerique.helpdesk.backends.faults.Sizes;
import be.ecolenumerique.helpdesk.backends.faults.Verdict;
import be.ecolenumerique.helpdesk.localstack.LocalStack;
import be.ecolenumerique.helpdesk.localstack.StackOptions;
import org.junit.jupiter.api.Test;

/** {@code acceptance-tests/wall fuzz} */
class FuzzTrial {
    /** No more requests than this are kept in memory at once. */
    private static final int AT_ONCE = 2_000;

    @Test
    void givenRequestsThatAreSpoilt_whenManyAreSent_thenEachIsAnsweredAsDocumented() {
        int number = Sizes.of("fuzz.requests", 100_000);
        try (LocalStack stack = LocalStack.start(StackOptions.forTests());
                var scene = new FuzzScene(Story.in(stack))) {
            var fuzz = scene.fuzz(Sizes.chance());
            for (int sent = 0; sent < number; sent += AT_ONCE) {
                fuzz.send(Math.min(AT_ONCE, number - sent));
            }
            new Verdict("fuzz")
                    .counted("requests", number)
                    .counted("by status", fuzz.statuses())
                    .none("undocumented, a fault, or the inside shows", fuzz.unexpected())
                    .pronounce();
        }
    }
}
