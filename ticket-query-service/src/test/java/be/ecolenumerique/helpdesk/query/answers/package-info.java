/** Pages, cursors and the promise of the API. */
@NullMarked
package be.ecolenumerique.helpdesk.query.answers;

import org.jspecify.annotations.NullMarked;
