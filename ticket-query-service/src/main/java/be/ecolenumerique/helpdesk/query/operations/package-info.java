/** What operators see of the read models. */
@NullMarked
package be.ecolenumerique.helpdesk.query.operations;

import org.jspecify.annotations.NullMarked;
