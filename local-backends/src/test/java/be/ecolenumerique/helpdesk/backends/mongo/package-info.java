/** Tests of {@code mongo}. */
@NullMarked
package be.ecolenumerique.helpdesk.backends.mongo;

import org.jspecify.annotations.NullMarked;
