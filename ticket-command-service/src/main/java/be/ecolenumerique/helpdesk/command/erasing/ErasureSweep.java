package be.ecolenumerique.helpdesk.command.erasing;

import be.ecolenumerique.helpdesk.command.aggregate.Request;
import be.ecolenumerique.helpdesk.command.people.ErasedPeople;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;

/** Completes an erasure that a crash interrupted: the record is gone, and the log is told so. */
public final class ErasureSweep {
    private static final Duration UNDER_WAY = Duration.ofMinutes(1);

    private final ErasedPeople people;
    private final Certificates certificates;

    ErasureSweep(ErasedPeople people, Certificates certificates) {
        this.people = people;
        this.certificates = certificates;
    }

    @Scheduled(fixedDelayString = "${helpdesk.people.erasures-interval:PT1M}")
    public void sweep() {
        sweep(UNDER_WAY);
    }

    void sweep(Duration since) {
        people.withoutCertificate(since).forEach(erased -> certificates.certify(erased, Request.PLAIN));
    }
}
