package be.ecolenumerique.helpdesk.contracts;

import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes of an event's JSON in one revision that of the next. It decides from that JSON alone, for it is asked again each time
 * the event is read, for ever.
 *
 * @param type wire name
 * @param from the revision that it reads
 */
public record Upcaster(String type, int from, UnaryOperator<ObjectNode> change) {}
