package be.ecolenumerique.helpdesk.benchmarks;

import java.util.Optional;

/** What a {@link LeanConnection} was answered; headers are looked for only when somebody asks. */
record LeanAnswer(String head, String body) {
    private static final int STATUS = "HTTP/1.1 ".length();

    int status() {
        return Integer.parseInt(head, STATUS, STATUS + 3, 10);
    }

    /** Itself; fails where it is no success. */
    LeanAnswer accepted() {
        if (status() / 100 != 2) {
            throw new IllegalStateException(status() + " " + body);
        }
        return this;
    }

    /** @param name in any case */
    Optional<String> header(String name) {
        for (int line = head.indexOf("\r\n") + 2; line < head.length() - 2; line = head.indexOf("\r\n", line) + 2) {
            if (head.regionMatches(true, line, name, 0, name.length()) && head.charAt(line + name.length()) == ':') {
                return Optional.of(head.substring(line + name.length() + 1, head.indexOf("\r\n", line))
                        .strip());
            }
        }
        return Optional.empty();
    }

    /** The text of a field of the body, which is flat. */
    String field(String name) {
        int from = body.indexOf("\"" + name + "\":\"") + name.length() + 4;
        return body.substring(from, body.indexOf('"', from));
    }
}
