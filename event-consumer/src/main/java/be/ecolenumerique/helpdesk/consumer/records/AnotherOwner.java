package be.ecolenumerique.helpdesk.consumer.records;

/** Somebody else wrote what this batch was about to write, so what it read is old: back to the stored position. */
public final class AnotherOwner extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public AnotherOwner(String what) {
        super(what, null, false, false);
    }
}
