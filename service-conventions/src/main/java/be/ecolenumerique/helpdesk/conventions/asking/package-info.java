/** How many who ask at the same time share what an answer costs. */
@NullMarked
package be.ecolenumerique.helpdesk.conventions.asking;

import org.jspecify.annotations.NullMarked;
