package be.ecolenumerique.helpdesk.notification.rendering;

import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.Language;
import be.ecolenumerique.helpdesk.notification.policy.Appointment;
import be.ecolenumerique.helpdesk.notification.policy.CalendarPart;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * The contact's calendar entry (iTIP, RFC 5546): one UID per ticket, SEQUENCE = the ticket's version, so that it rises with
 * every change, also across reopenings. The organizer is the configured sender.
 */
final class Invitations {
    private final Texts texts = new Texts();
    private final EmailAddress sender;
    private final Duration length;
    private final VTimeZone timeZone = inForce();

    Invitations(EmailAddress sender, Duration length) {
        this.sender = sender;
        this.length = length;
    }

    Optional<Invitation> write(CalendarPart part, Occasion occasion, EmailAddress attendee, Language language) {
        return occasion.appointment()
                .filter(_ -> part != CalendarPart.NONE)
                .map(appointment -> new Invitation(
                        part.name(),
                        calendar(part, event(part, appointment, occasion, attendee, language))
                                .toString()));
    }

    /** Brussels by the rules of today; a century of former rules confuses some readers. */
    private static VTimeZone inForce() {
        var complete = TimeZoneRegistryFactory.getInstance()
                .createRegistry()
                .getTimeZone(Moments.BRUSSELS.getId())
                .getVTimeZone();
        var current = new VTimeZone();
        current.add(new TzId(Moments.BRUSSELS.getId()));
        complete.getObservances().stream()
                .filter(rule -> rule.<RRule<?>>getProperty(Property.RRULE)
                        .filter(repeated -> !repeated.getValue().contains("UNTIL"))
                        .isPresent())
                .forEach(current::add);
        return current;
    }

    private Calendar calendar(CalendarPart part, VEvent event) {
        Method method = part == CalendarPart.REQUEST ? ImmutableMethod.REQUEST : ImmutableMethod.CANCEL;
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Ecole Numerique//Helpdesk//FR"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(method);
        calendar.add(timeZone);
        calendar.add(event);
        return calendar;
    }

    private VEvent event(
            CalendarPart part, Appointment appointment, Occasion occasion, EmailAddress attendee, Language language) {
        ZonedDateTime start = appointment.at().atZone(Moments.BRUSSELS);
        var values = new Values(texts, language, occasion);
        var opening = occasion.before().opening();
        String title = opening.ticket() + " – " + TypedText.oneLine(opening.summary());
        var event = new VEvent(start, length, title);
        event.removeAll(Property.DTSTAMP);
        event.add(new DtStamp(occasion.envelope().time()));
        event.add(new Uid(opening.ticket() + "@" + domain()));
        event.add(new Sequence(Math.toIntExact(occasion.envelope().sequence())));
        event.add(new Organizer(mailto(sender)));
        event.add(attendee(attendee));
        event.add(new Location(values.school()));
        event.add(new Description(texts.of(
                language, "sentence.scheduled", Map.of("appointment", Moments.text(appointment.at(), language)))));
        event.add(part == CalendarPart.REQUEST ? ImmutableStatus.VEVENT_CONFIRMED : ImmutableStatus.VEVENT_CANCELLED);
        return event;
    }

    private String domain() {
        return sender.value().substring(sender.value().indexOf('@') + 1);
    }

    private static Attendee attendee(EmailAddress address) {
        var attendee = new Attendee(mailto(address));
        attendee.add(Role.REQ_PARTICIPANT);
        attendee.add(PartStat.NEEDS_ACTION);
        attendee.add(Rsvp.FALSE);
        return attendee;
    }

    private static URI mailto(EmailAddress address) {
        return URI.create("mailto:"
                + URLEncoder.encode(address.value(), StandardCharsets.UTF_8).replace("%40", "@"));
    }

    /** @param method REQUEST or CANCEL */
    record Invitation(String method, String calendar) {}
}
