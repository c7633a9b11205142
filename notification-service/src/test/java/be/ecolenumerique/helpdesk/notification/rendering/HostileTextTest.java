package be.ecolenumerique.helpdesk.notification.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.contracts.Language;
import be.ecolenumerique.helpdesk.notification.policy.CalendarPart;
import be.ecolenumerique.helpdesk.notification.policy.PlannedMail;
import java.io.StringReader;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that people typed can not add headers or markup (behaviour §5), from whichever field. */
class HostileTextTest {
    static final List<String> EXPECTED_HEADERS = List.of(
            "Date",
            "From",
            "Reply-To",
            "To",
            "Message-ID",
            "Subject",
            "MIME-Version",
            "Content-Type",
            "In-Reply-To",
            "References",
            "Auto-Submitted",
            "X-Auto-Response-Suppress",
            "Content-Language");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x\r\nBcc: victim@evil.example",
                "x\nBcc: victim@evil.example",
                "x\rBcc: victim@evil.example",
                "x\r\n\r\n<b>body</b>",
                "x\r\n Bcc: folded@evil.example",
                "x\u2028Bcc: victim@evil.example\u2029",
                "x\u0085Bcc: victim@evil.example",
                "x\u0000\u0007\u001b[31m",
                "=?utf-8?B?DQpCY2M6IHZpY3RpbUBldmlsLmV4YW1wbGU=?=",
                "=?utf-8?Q?=0D=0ABcc:_victim@evil.example?=",
                "{{reference}} {{{reference}}} {{#blocks}}{{/blocks}} {{>layout}} {{=<% %>=}}",
                "${7*7} #{7*7} *{7*7} @{7*7} <%= 7*7 %>",
                "<script>alert(1)</script><img src=x onerror=alert(1)>",
                "\"><a href=\"http://evil.example\">x</a>",
                "'-->]]></style></title><svg/onload=1>",
                "\u202Egpj.exe\u2066",
                "half \uD800 character \uDC00",
                "END:VEVENT\r\nEND:VCALENDAR\r\nBEGIN:VCALENDAR",
                "x;y:z,w\\n\"q\"",
                ".\r\nMAIL FROM:<evil@evil.example>\r\n.",
                "\r\n.\r\nQUIT\r\n"
            })
    void givenHostileTextInEveryField_whenRendered_thenNoHeaderAndNoMarkupIsAdded(String hostile) throws Exception {
        for (PlannedMail mail : Samples.mails()) {
            assertHarmless(mail, hostile);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {10_000, 20_000})
    void givenNamesOfTenThousandCharacters_whenRendered_thenHeadersStayShort(int length) throws Exception {
        for (PlannedMail mail : Samples.mails()) {
            var read = Reading.of(Samples.render(mail, Typed.everywhere("é".repeat(length)), Language.FR));
            assertThat(read.subject().length()).isLessThanOrEqualTo(150);
            assertThat(read.raw().lines()).allMatch(line -> line.length() <= 998);
        }
    }

    private static void assertHarmless(PlannedMail mail, String hostile) throws Exception {
        var read = Reading.of(Samples.render(mail, Typed.everywhere(hostile), Language.FR));
        assertThat(read.headerNames()).as("%s", mail).hasSameElementsAs(EXPECTED_HEADERS);
        assertThat(read.header("To")).isEqualTo("prof@ecole.example");
        assertThat(read.subject()).doesNotContain("\r", "\n", "=?", "\u202E", "\u0000");
        assertThat(read.html())
                .doesNotContain("<script", "<img", "<svg", "<b>", "href=\"http://evil", "\u202E", "\uD800", "\u0000")
                .doesNotContainPattern("<a (?!href=\"http://localhost:8080/)");
        assertThat(read.text()).doesNotContain("\u202E", "\u0000", "\u001b", "\u2028");
        if (mail.calendar() != CalendarPart.NONE) {
            var calendar = new CalendarBuilder()
                    .build(new StringReader(read.parts("text/calendar").getFirst()));
            assertThat(calendar.getComponents()).hasSize(2);
            assertThat(calendar.validate().hasErrors()).isFalse();
        }
    }
}
