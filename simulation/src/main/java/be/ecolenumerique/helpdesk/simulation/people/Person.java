package be.ecolenumerique.helpdesk.simulation.people;

import be.ecolenumerique.helpdesk.command.aggregate.IdempotencyKey;
import be.ecolenumerique.helpdesk.command.domain.TicketCommand;
import be.ecolenumerique.helpdesk.simulation.people.Ledger.Said;
import be.ecolenumerique.helpdesk.simulation.people.Ledger.Wish;
import be.ecolenumerique.helpdesk.simulation.services.CommandService;
import be.ecolenumerique.helpdesk.simulation.services.Reply;
import be.ecolenumerique.helpdesk.simulation.world.Machine;
import be.ecolenumerique.helpdesk.simulation.world.World;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** Somebody at a screen: asks, asks again with the same key while nobody answers, sometimes clicks twice. */
final class Person {
    private static final int MOST_ATTEMPTS = 8;

    private final World world;
    private final CommandService commands;
    private final Ledger ledger;
    private final Wishes wishes;
    private final String name;
    private int asked;

    Person(World world, CommandService commands, Ledger ledger, Wishes wishes, String name) {
        this.world = world;
        this.commands = commands;
        this.ledger = ledger;
        this.wishes = wishes;
        this.name = name;
    }

    void live(Machine screen, int actions) {
        for (int i = 0; i < actions; i++) {
            world.pause(Duration.ofMillis(world.below(1500)));
            TicketCommand command = wishes.next();
            IdempotencyKey key = key();
            Wish wish = ledger.write(key.value(), command, world.domainNow());
            if (world.chance(0.15)) {
                world.begin(screen, () -> ask(wish, key));
            }
            ask(wish, key);
            if (world.chance(0.1)) {
                ask(wish, key);
            }
        }
    }

    private IdempotencyKey key() {
        asked++;
        byte[] body = (name + asked).getBytes(StandardCharsets.UTF_8);
        return IdempotencyKey.of(name, "key-" + asked, "POST", "/", body);
    }

    private void ask(Wish wish, IdempotencyKey key) {
        Reply reply = new Reply.Unknown();
        for (int i = 0; i < MOST_ATTEMPTS && reply instanceof Reply.Unknown; i++) {
            long before = ledger.log().withoutHole();
            reply = commands.ask(wish.command(), Optional.of(key));
            wish.said().add(new Said(reply, before, ledger.log().greatest(), world.domainNow()));
            if (reply instanceof Reply.Unknown) {
                world.pause(Duration.ofMillis(100 + world.below(1500)));
            } else if (reply instanceof Reply.Accepted) {
                wishes.learn(wish.command());
            }
        }
    }
}
