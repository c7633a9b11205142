package be.ecolenumerique.helpdesk.query.projection.generations;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;

/** The metrics of a generation's consumers, there only while it is shown: a replay is behind, and no reason for an alert. */
record GenerationMeters(CompositeMeterRegistry own, MeterRegistry service) {

    void shown(boolean shown) {
        boolean isThere = own.getRegistries().contains(service);
        if (shown && !isThere) {
            own.add(service);
        } else if (!shown && isThere) {
            own.remove(service);
            own.getMeters().forEach(meter -> service.removeByPreFilterId(meter.getId()));
        }
    }
}
