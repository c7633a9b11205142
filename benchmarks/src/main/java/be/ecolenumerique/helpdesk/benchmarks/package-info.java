/** Figures of the running help desk, each beside the raw ceiling of the same run. */
@NullMarked
package be.ecolenumerique.helpdesk.benchmarks;

import org.jspecify.annotations.NullMarked;
