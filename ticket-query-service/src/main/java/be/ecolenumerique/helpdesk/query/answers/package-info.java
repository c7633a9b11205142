/** What all answers of this service have in common: who reads, names of people, pages and their cursors. */
@NullMarked
package be.ecolenumerique.helpdesk.query.answers;

import org.jspecify.annotations.NullMarked;
