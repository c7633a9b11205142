package be.ecolenumerique.helpdesk.command.publishing;

/**
 * One term as leader of the relay.
 *
 * @param epoch rises with each term; what an earlier term still wants to write is refused
 * @param position the last commit that is on Kafka for certain
 */
record Leadership(String owner, long epoch, long position) {}
