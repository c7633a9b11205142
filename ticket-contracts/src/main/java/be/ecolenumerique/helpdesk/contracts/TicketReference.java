package be.ecolenumerique.helpdesk.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/** What people call a ticket by: {@code TECH-175}. Increasing, never reused, gaps allowed. */
public record TicketReference(int number) implements Comparable<TicketReference> {
    public static final String PREFIX = "TECH-";
    private static final Pattern FORM = Pattern.compile("TECH-([1-9][0-9]{0,8})");

    public TicketReference {
        if (number < 1) {
            throw new IllegalArgumentException("a ticket's number starts at 1");
        }
    }

    @JsonCreator
    public static TicketReference of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("not a ticket reference"));
    }

    public static Optional<TicketReference> parse(String text) {
        var matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new TicketReference(Integer.parseInt(matcher.group(1))))
                : Optional.empty();
    }

    @Override
    public int compareTo(TicketReference other) {
        return Integer.compare(number, other.number);
    }

    @JsonValue
    @Override
    public String toString() {
        return PREFIX + number;
    }
}
