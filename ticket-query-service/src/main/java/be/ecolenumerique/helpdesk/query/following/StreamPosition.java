package be.ecolenumerique.helpdesk.query.following;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place in the changes of one generation, by MongoDB's cluster time: a client that comes back to another replica goes on
 * there. It says nothing of who may see what.
 */
public record StreamPosition(int generation, long clusterTime) {
    /** In no stream. */
    public static final StreamPosition UNKNOWN = new StreamPosition(0, 0);

    private static final Pattern FORM = Pattern.compile("([0-9]{1,9})-([0-9a-f]{1,16})");
    private static final int HEX = 16;

    public static Optional<StreamPosition> parse(String text) {
        var matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new StreamPosition(
                        Integer.parseInt(matcher.group(1)), Long.parseUnsignedLong(matcher.group(2), HEX)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return generation + "-" + Long.toHexString(clusterTime);
    }
}
