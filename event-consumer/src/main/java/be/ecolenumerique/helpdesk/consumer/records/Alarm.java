package be.ecolenumerique.helpdesk.consumer.records;

/** Something that no retry and no repair of one aggregate makes good: the consumer stops, and people have to look. */
public class Alarm extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    /** @param detail ids only */
    public Alarm(String code, String detail) {
        super(code + ": " + detail);
        this.code = code;
    }

    public final String code() {
        return code;
    }
}
