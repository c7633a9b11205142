/** How refusals look. */
@NullMarked
package be.ecolenumerique.helpdesk.conventions.problems;

import org.jspecify.annotations.NullMarked;
