package be.ecolenumerique.helpdesk.acceptance.faults;

import be.ecolenumerique.helpdesk.backends.mail.SmtpSink;
import be.ecolenumerique.helpdesk.backends.mail.SmtpStage;
import be.ecolenumerique.helpdesk.backends.process.Restartable;
import java.time.Duration;
import java.util.List;

/** What a broker and a mail server can do for a while without dying. */
record Outages(Load load, Duration length) {
    private static final List<String> REFUSALS = List.of("451 4.3.0 later", "550 5.7.1 no");
    private static final int MOST_WAITS = 50;
    private static final Duration BETWEEN_BYTES = Duration.ofMillis(200);

    /** How many writes succeed while it is not there at all. */
    long away(Restartable backend) {
        long before = load.acknowledged();
        backend.kill();
        Pause.of(length);
        long meanwhile = load.acknowledged() - before;
        backend.startAgain();
        return meanwhile;
    }

    /** How many writes succeed while it keeps its connections and answers nobody. */
    long silent(Restartable backend) {
        long before = load.acknowledged();
        backend.freeze();
        Pause.of(length);
        long meanwhile = load.acknowledged() - before;
        backend.thaw();
        return meanwhile;
    }

    /** Every refusal at every stage, silence, a drip, a cut; each for a while, once mails go out again. */
    void refusing(SmtpSink sink, Duration each) {
        growing(sink, each);
        for (SmtpStage stage : SmtpStage.values()) {
            for (String refusal : REFUSALS) {
                sink.answer(stage, refusal);
                Pause.of(each);
                sink.behave();
            }
        }
        sink.stall(SmtpStage.DATA);
        Pause.of(each);
        sink.behave();
        sink.drip(SmtpStage.MAIL, BETWEEN_BYTES);
        Pause.of(each);
        sink.behave();
        sink.hangUp(SmtpStage.MESSAGE);
        Pause.of(each);
        sink.behave();
    }

    /** Mails are kept and the line is cut before the 250 (RFC 1047); answers how many were. */
    long cutAfterData(SmtpSink sink, Duration time) {
        long before = sink.mailbox().size();
        sink.keepAndHangUp();
        growing(sink, time);
        sink.behave();
        return sink.mailbox().size() - before;
    }

    /** Those that could not go out before have their next attempt later. */
    private static void growing(SmtpSink sink, Duration each) {
        long before = sink.mailbox().size();
        for (int waits = 0; sink.mailbox().size() == before && waits < MOST_WAITS; waits++) {
            Pause.of(each);
        }
    }
}
