package be.ecolenumerique.helpdesk.localstack.mailbox;

/** One answer of the mailbox page, with the content security policy under which a browser may show it. */
record Shown(int status, String type, String policy, String body) {

    private static final String OURS = "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'";
    private static final String SANDBOX =
            "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    static Shown page(String html) {
        return new Shown(200, "text/html; charset=utf-8", OURS, html);
    }

    /** HTML of a mail: no scripts, nothing loaded from elsewhere, links open in a new window. */
    static Shown foreign(String html) {
        return new Shown(200, "text/html; charset=utf-8", SANDBOX, "<base target=\"_blank\">" + html);
    }

    static Shown text(String text) {
        return new Shown(200, "text/plain; charset=utf-8", SANDBOX, text);
    }

    static Shown nothing() {
        return new Shown(404, "text/plain; charset=utf-8", OURS, "404");
    }
}
