/** What operators do to the read model, over HTTP. */
@NullMarked
package be.ecolenumerique.helpdesk.query.operations;

import org.jspecify.annotations.NullMarked;
