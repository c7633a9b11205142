package be.ecolenumerique.helpdesk.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mail address in its normalised form: trimmed, lower case, the domain as ASCII. Two addresses are the same recipient
 * where they are equal. One mailbox only: no display name, no list, no quoting, no white space, no control character.
 */
public record EmailAddress(@JsonValue String value) {
    public static final int MAX_LENGTH = 254;
    private static final Pattern FORM = Pattern.compile(
            "[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+");

    public EmailAddress {
        if (value.length() > MAX_LENGTH
                || value.indexOf('@') > 64
                || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a mail address");
        }
    }

    @JsonCreator
    public static EmailAddress of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("not a mail address"));
    }

    public static Optional<EmailAddress> parse(String text) {
        try {
            return Optional.of(new EmailAddress(normalised(text.strip())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What is too long stays as it is, and is refused as such: Java's IDN knows no other answer to it than a failure. */
    private static String normalised(String text) {
        int at = text.lastIndexOf('@');
        return at < 0 || text.length() > MAX_LENGTH
                ? text
                : (text.substring(0, at) + "@" + IDN.toASCII(text.substring(at + 1))).toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
