/** Refusals as RFC 9457 problem documents, in the reader's language, telling no more than they should. */
@NullMarked
package be.ecolenumerique.helpdesk.conventions.problems;

import org.jspecify.annotations.NullMarked;
