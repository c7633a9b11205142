package be.ecolenumerique.helpdesk.consumer.projecting;

import be.ecolenumerique.helpdesk.consumer.CrashPoint;
import be.ecolenumerique.helpdesk.consumer.CrashPoints;

/** The crash points of one projection. */
record Steps(String projection, CrashPoints crashPoints) {

    void reached(CrashPoint point) {
        crashPoints.reached(projection, point);
    }
}
