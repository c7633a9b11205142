package be.ecolenumerique.helpdesk.acceptance.wall;

import java.util.Arrays;

/** Who calls; the columns of the table. Another one is a constant here, its token in {@link Tokens} and a column. */
enum Caller {
    ANONYMOUS("anonymous"),
    EXPIRED("expired"),
    LINK("link"),
    CONTACT("contact"),
    OTHER_CONTACT("contact 2"),
    A("A"),
    A_SECONDARY("A second"),
    A_REMOVED("A removed"),
    SUSPENDED("suspended"),
    B("B"),
    TECHNICIAN("technician"),
    MANAGER("manager"),
    SYSTEM("system"),
    APPROVAL("approval"),
    OPERATOR("operator");

    private final String label;

    Caller(String label) {
        this.label = label;
    }

    /** As in the table. */
    static Caller of(String label) {
        return Arrays.stream(values())
                .filter(caller -> caller.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such caller: " + label));
    }

    /** Whose things are its own. */
    Side side() {
        return switch (this) {
            case B, OTHER_CONTACT -> Side.B;
            case SUSPENDED -> Side.SUSPENDED;
            default -> Side.A;
        };
    }

    /** Whose links are its own: those of a company that is suspended answer nothing new. */
    Side school() {
        return side() == Side.SUSPENDED ? Side.A : side();
    }

    @Override
    public String toString() {
        return label;
    }

    /** A company and the school that it works for. */
    enum Side {
        A,
        B,
        SUSPENDED;

        Side other() {
            return this == B ? A : B;
        }
    }
}
