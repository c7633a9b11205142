package be.ecolenumerique.helpdesk.simulation;

import be.ecolenumerique.helpdesk.simulation.disk.Server;
import be.ecolenumerique.helpdesk.simulation.services.ApprovalNode;
import be.ecolenumerique.helpdesk.simulation.services.CommandNode;
import be.ecolenumerique.helpdesk.simulation.services.CommandService;
import be.ecolenumerique.helpdesk.simulation.services.ConsumerNode;
import be.ecolenumerique.helpdesk.simulation.services.Group;
import be.ecolenumerique.helpdesk.simulation.services.NotificationNode;
import be.ecolenumerique.helpdesk.simulation.services.QueryNode;
import be.ecolenumerique.helpdesk.simulation.services.RelayNode;
import be.ecolenumerique.helpdesk.simulation.services.Surroundings;
import be.ecolenumerique.helpdesk.simulation.world.Machine;
import be.ecolenumerique.helpdesk.simulation.world.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** All machines of the help desk, two replicas of each service; what dies is started again. */
final class HelpDesk {

    /** A place where a process runs, and another after it. */
    private static final class Slot {
        private final String name;
        private final Consumer<Machine> start;
        private Machine machine;
        private int lives;

        Slot(String name, Consumer<Machine> start) {
            this.name = name;
            this.start = start;
            this.machine = new Machine(name);
        }

        void begin() {
            lives++;
            machine = new Machine(name + "." + lives);
            start.accept(machine);
        }
    }

    private final Surroundings surroundings;
    private final World world;
    private final CommandService commands;
    private final Map<Integer, CommandNode> commandNodes = new HashMap<>();
    private final List<Slot> slots = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();

    HelpDesk(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.world = surroundings.world();
        this.commands = new CommandService(world, () -> List.copyOf(commandNodes.values()));
        Group queries = group();
        Group notifications = group();
        Group approvals = group();
        for (int i = 0; i < 2; i++) {
            int number = i;
            slots.add(new Slot("command-" + i, machine -> beginCommands(number, machine)));
            slots.add(new Slot(
                    "query-" + i,
                    machine -> new QueryNode(surroundings, new ConsumerNode.Member(queries, number, machine))));
            slots.add(new Slot(
                    "notification-" + i,
                    machine -> new NotificationNode(
                            surroundings, new ConsumerNode.Member(notifications, number, machine))));
            slots.add(new Slot(
                    "approval-" + i,
                    machine -> new ApprovalNode(
                            surroundings, new ConsumerNode.Member(approvals, number, machine), commands)));
        }
        slots.forEach(Slot::begin);
    }

    private void beginCommands(int number, Machine machine) {
        commandNodes.put(number, new CommandNode(surroundings, machine));
        new RelayNode(surroundings, machine);
    }

    private Group group() {
        Group group = new Group(world);
        groups.add(group);
        return group;
    }

    CommandService commands() {
        return commands;
    }

    void killOne() {
        Slot slot = world.oneOf(slots);
        if (slot.machine.isAlive()) {
            world.tell(slot.machine.name(), "is killed");
            slot.machine.kill();
            groups.forEach(Group::rebalance);
            world.later(Duration.ofMillis(300 + world.below(3000)), () -> restart(slot));
        }
    }

    private void restart(Slot slot) {
        if (!slot.machine.isAlive()) {
            world.tell(slot.name, "starts again");
            slot.begin();
        }
    }

    void stopOneForAWhile() {
        world.standStill(world.oneOf(slots).machine, Duration.ofMillis(1500 + world.below(7000)));
    }

    void rebalance() {
        world.oneOf(groups).rebalance();
    }

    void failOverOne() {
        List<String> names = List.of(
                Surroundings.COMMANDS, Surroundings.QUERIES, Surroundings.NOTIFICATIONS, Surroundings.APPROVALS);
        surroundings.disk(world.oneOf(names)).failOver();
    }

    void repairAll() {
        surroundings.disks().values().forEach(Server::settle);
        surroundings.broker().goAway(false);
        surroundings.posts().mailServer().goAway(false);
        slots.forEach(this::restart);
    }
}
