package be.ecolenumerique.helpdesk.simulation.services;

import be.ecolenumerique.helpdesk.simulation.Defects;
import be.ecolenumerique.helpdesk.simulation.disk.Server;
import be.ecolenumerique.helpdesk.simulation.network.Broker;
import be.ecolenumerique.helpdesk.simulation.network.MailServer;
import be.ecolenumerique.helpdesk.simulation.people.Town;
import be.ecolenumerique.helpdesk.simulation.world.World;
import java.util.Map;

/** What outlives every machine: the world with its disks, the broker, the mail server, and who there is. */
public record Surroundings(World world, Defects defects, Map<String, Server> disks, Broker broker, Posts posts) {

    /** Where mail goes, and whom there is to write to. */
    public record Posts(MailServer mailServer, Town town) {}

    public static final String COMMANDS = "commands-db";
    public static final String QUERIES = "queries-db";
    public static final String NOTIFICATIONS = "notification-db";
    public static final String APPROVALS = "approval-db";

    public Server disk(String name) {
        Server server = disks.get(name);
        if (server == null) {
            throw new IllegalArgumentException(name);
        }
        return server;
    }
}
