package be.ecolenumerique.helpdesk.acceptance.wall;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What machines do with a link before the person whom the mail is for: five habits that are seen in practice. */
enum MailScanner {
    /** Asks only whether it is there. */
    HEAD,
    /** Downloads it, several times and from several programs. */
    GET,
    /** Goes wherever an answer leads, also with its own parameters added. */
    FOLLOW_REDIRECTS,
    /** Shows the page without running scripts: loads all that it names, waits for the refresh. */
    RENDER,
    /** Presses every link that it finds, and asks for what forms lead to; submits none. */
    CLICK;

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");
    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]*)\"");
    private static final Pattern REFRESH = Pattern.compile("http-equiv=\"refresh\" content=\"\\d+; url=([^\"]*)\"");

    /** Answers how many requests it sent. */
    int scan(URI link) {
        return switch (this) {
            case HEAD -> all("HEAD", List.of(link, link));
            case GET -> all("GET", List.of(link, link, link));
            case FOLLOW_REDIRECTS -> all("GET", List.of(with(link, "decision=approve"), with(link, "utm_source=scan")));
            case RENDER -> all("GET", found(link, LINK, REFRESH));
            case CLICK -> click(link);
        };
    }

    private int click(URI page) {
        Set<URI> links = new LinkedHashSet<>(found(page, LINK, ACTION));
        return all("GET", List.copyOf(links))
                + all(
                        "GET",
                        links.stream()
                                .map(link -> with(link, "decision=reopen&reason=x"))
                                .toList());
    }

    private List<URI> found(URI page, Pattern... patterns) {
        String html = send("GET", page).body().replace("&#x3D;", "=").replace("&amp;", "&");
        List<URI> links = new ArrayList<>(List.of(page));
        for (Pattern pattern : patterns) {
            pattern.matcher(html)
                    .results()
                    .map(match -> match.group(1))
                    .filter(address -> !address.startsWith("#"))
                    .map(page::resolve)
                    .forEach(links::add);
        }
        return links;
    }

    private static URI with(URI link, String query) {
        String address = link.toString();
        return URI.create(address + (address.contains("?") ? "&" : "?") + query);
    }

    private int all(String method, List<URI> links) {
        links.forEach(link -> send(method, link));
        return links.size();
    }

    private Reply send(String method, URI link) {
        String path = link.getRawPath() + (link.getRawQuery() == null ? "" : "?" + link.getRawQuery());
        var request = Request.of(method, path).with("User-Agent", "mail-scanner/" + name().toLowerCase(Locale.ROOT));
        return new Wire(link.resolve("/")).send(request, "");
    }
}
