/** Tests of {@code process}. */
@NullMarked
package be.ecolenumerique.helpdesk.backends.process;

import org.jspecify.annotations.NullMarked;
