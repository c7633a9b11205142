package be.ecolenumerique.helpdesk.acceptance.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Takes the time of two kinds of requests, one of each after the other, which first by chance. */
final class Stopwatch {
    private static final int SIDE_BY_SIDE = 4;

    private final Wire wire;
    private final String token;

    Stopwatch(Wire wire, String token) {
        this.wire = wire;
        this.token = token;
    }

    /** The effect size over so many pairs. */
    double compare(int pairs, IntFunction<Request> first, IntFunction<Request> second, Random chance) {
        long[] ofFirst = new long[pairs];
        long[] ofSecond = new long[pairs];
        List<Runnable> work = new ArrayList<>();
        IntStream.range(0, pairs).forEach(n -> {
            boolean swapped = chance.nextBoolean();
            work.add(() -> {
                if (swapped) {
                    ofSecond[n] = nanos(second.apply(n));
                    ofFirst[n] = nanos(first.apply(n));
                } else {
                    ofFirst[n] = nanos(first.apply(n));
                    ofSecond[n] = nanos(second.apply(n));
                }
            });
        });
        Together.run(SIDE_BY_SIDE, work);
        return EffectSize.auc(ofFirst, ofSecond);
    }

    private long nanos(Request request) {
        long begun = System.nanoTime();
        Reply reply = wire.send(request, token);
        long taken = System.nanoTime() - begun;
        if (reply.status() != 404) {
            throw new IllegalStateException("not a 404: " + reply);
        }
        return taken;
    }
}
