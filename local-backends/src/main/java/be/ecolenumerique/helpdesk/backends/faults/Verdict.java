package be.ecolenumerique.helpdesk.backends.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What a fault campaign found, a line for each promise: what was expected and what was there. Kept when every line is. */
public final class Verdict {
    private static final int SHOWN = 5;

    private final String campaign;
    private final List<Line> lines = new ArrayList<>();

    public Verdict(String campaign) {
        this.campaign = campaign;
    }

    /** One promise. */
    public record Line(String what, String expected, String found, boolean isKept) {}

    /** Nothing of this kind may have happened; whatever did is named. */
    public Verdict none(String what, Collection<?> culprits) {
        var named = culprits.stream().limit(SHOWN).map(Object::toString).collect(Collectors.joining(", "));
        var found = culprits.size() + (culprits.isEmpty() ? "" : ": " + named);
        return add(new Line(what, "0", found, culprits.isEmpty()));
    }

    public Verdict equal(String what, Object expected, Object found) {
        return add(new Line(what, expected.toString(), found.toString(), expected.equals(found)));
    }

    public Verdict atLeast(String what, long least, long found) {
        return add(new Line(what, "≥ " + least, Long.toString(found), found >= least));
    }

    public Verdict atMost(String what, long most, long found) {
        return add(new Line(what, "≤ " + most, Long.toString(found), found <= most));
    }

    /** Said for the record; nothing is expected of it. */
    public Verdict counted(String what, Object found) {
        return add(new Line(what, "–", found.toString(), true));
    }

    private Verdict add(Line line) {
        lines.add(line);
        return this;
    }

    public boolean isKept() {
        return lines.stream().allMatch(Line::isKept);
    }

    public List<Line> lines() {
        return List.copyOf(lines);
    }

    /** Shows it, adds it to the file that {@code helpdesk.faults.verdicts} names, and fails where a promise is broken. */
    public void pronounce() {
        System.out.print(this);
        var file = System.getProperty("helpdesk.faults.verdicts", "");
        if (!file.isBlank()) {
            addTo(Path.of(file));
        }
        if (!isKept()) {
            throw new AssertionError("promises broken:\n" + this);
        }
    }

    private void addTo(Path file) {
        try {
            Files.writeString(file, toString(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the verdict to " + file, e);
        }
    }

    /** As a table: campaign, what, expected, found, and a mark where they do not agree. */
    @Override
    public String toString() {
        return lines.stream().map(this::row).collect(Collectors.joining());
    }

    private String row(Line line) {
        return "%-10s %-52s %12s   %s%s%n"
                .formatted(campaign, line.what(), line.expected(), line.found(), line.isKept() ? "" : "   BROKEN");
    }
}
