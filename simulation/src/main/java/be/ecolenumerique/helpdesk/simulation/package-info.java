/** The whole help desk as one program in one JVM, with scheduler, network, disk and clock as seams: a seed makes a run, and the run again. */
@NullMarked
package be.ecolenumerique.helpdesk.simulation;

import org.jspecify.annotations.NullMarked;
