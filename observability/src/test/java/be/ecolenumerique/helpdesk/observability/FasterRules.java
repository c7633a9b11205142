package be.ecolenumerique.helpdesk.observability;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The alert rules with every duration sixty times shorter, so that a drill of minutes takes seconds. Ages in days
 * ({@code 400 * 86400}) stay: days pass by the domain clock. Nothing else differs.
 */
final class FasterRules {
    private static final int PACE = 60;
    private static final Pattern WINDOW = Pattern.compile("\\[(\\d+)([mh])]");
    private static final Pattern FOR = Pattern.compile("for: (\\d+)([smh])");
    private static final Pattern AGE = Pattern.compile("(_seconds\\)) > (\\d++)(?! \\*)");

    private FasterRules() {}

    static String of(String rules) {
        String windows = WINDOW.matcher(rules).replaceAll(found -> "[" + seconds(found, 1) + "s]");
        String patience = FOR.matcher(windows).replaceAll(found -> "for: " + seconds(found, 1) + "s");
        return AGE.matcher(patience)
                .replaceAll(found -> found.group(1) + " > " + Double.parseDouble(found.group(2)) / PACE);
    }

    private static long seconds(MatchResult found, int from) {
        long number = Long.parseLong(found.group(from));
        long seconds = switch (found.group(from + 1)) {
            case "h" -> number * 3600;
            case "m" -> number * 60;
            default -> number;
        };
        return Math.max(1, seconds / PACE);
    }
}
