package be.ecolenumerique.helpdesk.localstack;

/** What listens on this machine, and where unless somebody says otherwise. */
public enum Port {
    FRONT_DOOR(8080),
    COMMAND(8081),
    QUERY(8082),
    NOTIFICATION(8083),
    APPROVAL(8084),
    COMMAND_MANAGEMENT(9081),
    QUERY_MANAGEMENT(9082),
    NOTIFICATION_MANAGEMENT(9083),
    APPROVAL_MANAGEMENT(9084),
    FRONT_DOOR_MANAGEMENT(9080),
    ISSUER(9000),
    MAILBOX(8025),
    SMTP(1025),
    KAFKA(9092),
    MONGODB(27017);

    final int usual;

    Port(int usual) {
        this.usual = usual;
    }

    /** The variable that overrides it, such as {@code HELPDESK_PORT_FRONT_DOOR}. */
    String variable() {
        return "HELPDESK_PORT_" + name();
    }
}
