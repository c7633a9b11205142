package be.ecolenumerique.helpdesk.notification.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.contracts.Language;
import be.ecolenumerique.helpdesk.notification.policy.CalendarPart;
import be.ecolenumerique.helpdesk.notification.policy.PlannedMail;
import java.io.StringReader;
import java.util.Arrays;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mail in every language: it parses, nothing is left open, and its invitation is a good one. */
class EveryMailTest {
    static Stream<Arguments> all() {
        return Arrays.stream(Language.values())
                .flatMap(language -> Samples.mails().stream().map(mail -> Arguments.of(language, mail)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("all")
    void givenAMail_whenRendered_thenTextAndHtmlAreWhole(Language language, PlannedMail mail) throws Exception {
        var read = Reading.of(Samples.render(mail, Typed.tutorial(), language));

        assertThat(read.subject()).startsWith("[TECH-175] ").doesNotContain("{{", "}}");
        assertThat(read.text()).contains("TECH-175").doesNotContain("{{", "}}", "\n\n\n");
        assertThat(read.html())
                .contains("<html lang=\"" + language.code() + "\">", "</html>")
                .doesNotContain("{{", "}}");
        assertThat(read.raw().lines()).allMatch(line -> line.length() <= 998);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("all")
    void givenAMail_whenItHoldsAnInvitation_thenItIsAValidOne(Language language, PlannedMail mail) throws Exception {
        var read = Reading.of(Samples.render(mail, Typed.tutorial(), language));
        var calendars = read.parts("text/calendar");

        if (mail.calendar() == CalendarPart.NONE) {
            assertThat(calendars).isEmpty();
            return;
        }
        assertThat(calendars).hasSize(2).allMatch(calendars.getFirst()::equals);
        assertThat(read.typeOf("text/calendar"))
                .contains("method=" + mail.calendar())
                .containsIgnoringCase("charset=UTF-8");
        assertGood(new CalendarBuilder().build(new StringReader(calendars.getFirst())), mail.calendar());
    }

    private static void assertGood(Calendar calendar, CalendarPart part) {
        assertThat(calendar.validate().hasErrors()).isFalse();
        assertThat(calendar.toString())
                .contains(
                        "METHOD:" + part,
                        "UID:TECH-175@en.example",
                        "SEQUENCE:3",
                        "BEGIN:VTIMEZONE",
                        "TZID:Europe/Brussels",
                        "TZNAME:CET",
                        "TZNAME:CEST",
                        "DTSTART;TZID=Europe/Brussels:20260302T090000",
                        "DURATION:PT1H",
                        "ORGANIZER:mailto:assistance@en.example",
                        "mailto:prof@ecole.example");
        VEvent event = calendar.<VEvent>getComponent(Component.VEVENT).orElseThrow();
        assertThat(event.getStatus().getValue()).isEqualTo(part == CalendarPart.REQUEST ? "CONFIRMED" : "CANCELLED");
    }
}
