/** Being a good consumer of events: each applied once, in order, none lost, and a bad one stops nothing but its aggregate. */
@NullMarked
package be.ecolenumerique.helpdesk.consumer;

import org.jspecify.annotations.NullMarked;
