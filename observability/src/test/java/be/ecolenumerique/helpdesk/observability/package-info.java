/** What operators see, checked: dashboards, alerts and documented metrics against the system that runs. */
@NullMarked
package be.ecolenumerique.helpdesk.observability;

import org.jspecify.annotations.NullMarked;
