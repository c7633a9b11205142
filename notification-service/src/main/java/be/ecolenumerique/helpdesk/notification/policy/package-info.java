/** Who gets which mail for which event (behaviour §5); plain Java, decided from arguments alone. */
@NullMarked
package be.ecolenumerique.helpdesk.notification.policy;

import org.jspecify.annotations.NullMarked;
