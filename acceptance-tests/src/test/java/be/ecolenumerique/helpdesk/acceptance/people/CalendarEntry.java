package be.ecolenumerique.helpdesk.acceptance.people;

import be.ecolenumerique.helpdesk.backends.mail.ReceivedMail;

/** What the calendar of the school contact takes out of a mail (iTIP, RFC 5546). */
public record CalendarEntry(String method, String uid, int sequence, String start, String duration) {

    public static CalendarEntry in(ReceivedMail mail) {
        String text = mail.calendar()
                .orElseThrow(() -> new AssertionError("no calendar part in " + mail))
                .replaceAll("\r?\n[ \t]", "");
        String event = text.substring(text.indexOf("BEGIN:VEVENT"));
        return new CalendarEntry(
                value(text, "METHOD"),
                value(event, "UID"),
                Integer.parseInt(value(event, "SEQUENCE")),
                value(event, "DTSTART"),
                value(event, "DURATION"));
    }

    private static String value(String text, String property) {
        return text.lines()
                .filter(line -> line.matches(property + "[:;].*"))
                .map(line -> line.substring(line.indexOf(':') + 1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + property + " in " + text));
    }
}
