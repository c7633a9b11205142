/** What a service costs that does nothing: beside it the services' memory and start are measured. */
@NullMarked
package be.ecolenumerique.helpdesk.benchmarks.empty;

import org.jspecify.annotations.NullMarked;
