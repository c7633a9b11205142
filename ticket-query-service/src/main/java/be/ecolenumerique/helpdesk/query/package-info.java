/** Answers what stands where: the list « Demandes », each ticket and its activity, companies and people. */
@NullMarked
package be.ecolenumerique.helpdesk.query;

import org.jspecify.annotations.NullMarked;
