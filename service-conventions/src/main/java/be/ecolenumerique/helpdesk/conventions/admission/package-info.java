/** Bounds on what a replica works on at once; what is over them is told at once to come later. */
@NullMarked
package be.ecolenumerique.helpdesk.conventions.admission;

import org.jspecify.annotations.NullMarked;
