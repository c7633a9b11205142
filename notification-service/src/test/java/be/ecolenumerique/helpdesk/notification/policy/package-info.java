/** Proves behaviour §5 row by row. */
@NullMarked
package be.ecolenumerique.helpdesk.notification.policy;

import org.jspecify.annotations.NullMarked;
