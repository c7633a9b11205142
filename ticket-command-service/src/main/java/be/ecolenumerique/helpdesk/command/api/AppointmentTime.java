package be.ecolenumerique.helpdesk.command.api;

import be.ecolenumerique.helpdesk.command.domain.BrusselsTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * When somebody comes: a local date-time of Europe/Brussels ({@code 2026-03-02T09:00}), or one with an offset. An hour that
 * the clocks skip does not exist; of a doubled one the earlier is meant (behaviour §4).
 */
public record AppointmentTime(Instant instant) {
    private static final Pattern FORM =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?(?<offset>Z|[+-]\\d{2}:\\d{2})?");

    public static Optional<AppointmentTime> parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            Optional<Instant> at = form.group("offset") == null
                    ? BrusselsTime.instantOf(LocalDateTime.parse(text))
                    : Optional.of(OffsetDateTime.parse(text).toInstant());
            return at.map(AppointmentTime::new);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
