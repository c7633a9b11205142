package be.ecolenumerique.helpdesk.backends.traces;

/**
 * A span as it arrived.
 *
 * @param parent its parent's id, empty where it begins the trace
 * @param whole all of it but its ids (any bytes) as text, to look for what must not be there
 */
public record ReceivedSpan(String service, String name, String traceId, String parent, String whole) {}
