package be.ecolenumerique.helpdesk.localstack;

import java.util.Locale;

/** The four services of the help desk. */
public enum LocalService {
    COMMAND("ticket-command-service", Port.COMMAND, Port.COMMAND_MANAGEMENT),
    QUERY("ticket-query-service", Port.QUERY, Port.QUERY_MANAGEMENT),
    NOTIFICATION("notification-service", Port.NOTIFICATION, Port.NOTIFICATION_MANAGEMENT),
    APPROVAL("approval-service", Port.APPROVAL, Port.APPROVAL_MANAGEMENT);

    private final String module;
    private final Port port;
    private final Port management;

    LocalService(String module, Port port, Port management) {
        this.module = module;
        this.port = port;
        this.management = management;
    }

    /** Its Maven module, its application name and its client id. */
    public String module() {
        return module;
    }

    /** Its short name, as in {@code /api/v1/ops/{service}} and {@code helpdesk_<service>}. */
    public String shortName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Port port() {
        return port;
    }

    public Port management() {
        return management;
    }
}
