package be.ecolenumerique.helpdesk.localstack;

import java.util.Locale;
import java.util.function.Consumer;

/** Tells, one line each, what has become ready and after how long. */
record Progress(Consumer<String> out) {

    void of(String what, Runnable work) {
        var began = System.nanoTime();
        work.run();
        out.accept(Texts.of(
                "progress.ready", what, String.format(Locale.FRENCH, "%.1f", (System.nanoTime() - began) / 1e9)));
    }
}
