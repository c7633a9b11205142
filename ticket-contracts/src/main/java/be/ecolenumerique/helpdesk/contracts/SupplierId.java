package be.ecolenumerique.helpdesk.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/** A company that sold devices to schools: {@code SUP-12}. */
public record SupplierId(int number) {
    public static final String PREFIX = "SUP-";
    private static final Pattern FORM = Pattern.compile("SUP-([1-9][0-9]{0,8})");

    @JsonCreator
    public static SupplierId of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("not a supplier id"));
    }

    public static Optional<SupplierId> parse(String text) {
        var matcher = FORM.matcher(text);
        return matcher.matches() ? Optional.of(new SupplierId(Integer.parseInt(matcher.group(1)))) : Optional.empty();
    }

    @JsonValue
    @Override
    public String toString() {
        return PREFIX + number;
    }
}
