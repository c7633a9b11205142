package be.ecolenumerique.helpdesk.consumer.testing;

import java.util.concurrent.CountDownLatch;

/** Holds a consumer up where a test wants it, once it is closed, until it is opened. */
public final class Gate {
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch opened = new CountDownLatch(1);
    private volatile boolean isClosed;

    public void close() {
        isClosed = true;
    }

    /** Called by the one that is to be held up. */
    public void pass() {
        if (isClosed) {
            reached.countDown();
            await(opened);
        }
    }

    public void awaitSomebody() {
        await(reached);
    }

    public void open() {
        isClosed = false;
        opened.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
