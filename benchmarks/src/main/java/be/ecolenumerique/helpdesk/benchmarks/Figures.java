package be.ecolenumerique.helpdesk.benchmarks;

import java.util.Arrays;
import java.util.List;

/**
 * Measures the figures named as arguments, in their order; all of them where none is named. One that fails says so, and the
 * others are measured all the same.
 */
public final class Figures {
    private static final List<Figure> ALL = List.of(
            new CommandFigure(),
            new LogFigure(),
            new LongTicketFigure(),
            new OverloadFigure(),
            new NeighbourFigure(),
            new VisibleFigure(),
            new MailFigure(),
            new ApprovalFigure(),
            new StartFigure(),
            new MemoryFigure(),
            new DiskFigure(),
            new LargeListFigure(),
            new ReplayFigure(),
            new RebuildFigure());

    private Figures() {}

    public static void main(String[] names) {
        var report = new Report();
        boolean failed = false;
        for (Figure figure : wanted(names)) {
            failed |= !isMeasured(figure, report);
        }
        System.exit(failed ? 1 : 0);
    }

    private static boolean isMeasured(Figure figure, Report report) {
        System.out.println(figure.name());
        try {
            figure.measure(report);
            return true;
        } catch (Exception e) {
            e.printStackTrace();
            return false;
        }
    }

    private static List<Figure> wanted(String[] names) {
        return names.length == 0
                ? ALL
                : Arrays.stream(names).map(Figures::named).toList();
    }

    private static Figure named(String name) {
        return ALL.stream()
                .filter(figure -> figure.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No figure " + name + "; there are "
                        + ALL.stream().map(Figure::name).toList()));
    }
}
