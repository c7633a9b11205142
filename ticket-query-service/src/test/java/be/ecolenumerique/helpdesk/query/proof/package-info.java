/** What no order of delivery, no crash and no poison may change: the read model is what its events say. */
@NullMarked
package be.ecolenumerique.helpdesk.query.proof;

import org.jspecify.annotations.NullMarked;
