package be.ecolenumerique.helpdesk.simulation.people;

import be.ecolenumerique.helpdesk.simulation.services.CommandService;
import be.ecolenumerique.helpdesk.simulation.services.Surroundings;
import be.ecolenumerique.helpdesk.simulation.world.Machine;
import be.ecolenumerique.helpdesk.simulation.world.World;

/** All who use the desk during a run. */
public final class Crowd {
    private static final int PEOPLE = 4;
    private static final int ACTIONS = 6;

    private int busy = PEOPLE;

    public Crowd(Surroundings surroundings, CommandService commands, Ledger ledger) {
        World world = surroundings.world();
        Wishes wishes = new Wishes(surroundings);
        for (int i = 0; i < PEOPLE; i++) {
            Machine screen = new Machine("person-" + i);
            Person person = new Person(world, commands, ledger, wishes, screen.name());
            world.begin(screen, () -> {
                person.live(screen, ACTIONS);
                busy--;
            });
        }
    }

    public boolean isDone() {
        return busy == 0;
    }
}
