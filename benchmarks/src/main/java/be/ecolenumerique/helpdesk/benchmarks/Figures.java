package be.ecolenumerique.helpdesk.benchmarks;

import java.util.Arrays;
import java.util.List;

/** Measures the figures named as arguments, in their order; all of them where none is named. */
public final class Figures {
    private static final List<Figure> ALL = List.of(
            new CommandFigure(),
            new LogFigure(),
            new LongTicketFigure(),
            new OverloadFigure(),
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

    public static void main(String[] names) throws Exception {
        var report = new Report();
        for (Figure figure : wanted(names)) {
            System.out.println(figure.name());
            figure.measure(report);
        }
        System.exit(0);
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
