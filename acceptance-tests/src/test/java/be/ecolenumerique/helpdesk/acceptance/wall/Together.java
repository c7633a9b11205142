package be.ecolenumerique.helpdesk.acceptance.wall;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Much work at once, and no more of it than said; ends when all of it has, or fails with what failed first. */
final class Together {
    private Together() {}

    static void run(int atOnce, List<Runnable> work) {
        try (var threads = Executors.newFixedThreadPool(atOnce)) {
            List<? extends Future<?>> running =
                    work.stream().map(threads::submit).toList();
            for (Future<?> one : running) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a piece of the work failed", e.getCause());
        }
    }
}
