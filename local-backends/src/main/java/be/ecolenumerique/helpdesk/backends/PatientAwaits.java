package be.ecolenumerique.helpdesk.backends;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** A wait on a real backend fails because the condition never comes, not because the machine is slow: JUnit sets it before all tests. */
public final class PatientAwaits implements LauncherSessionListener {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Awaitility.setDefaultTimeout(LONGEST_WAIT);
    }
}
