/** All that is kept about one person. */
@NullMarked
package be.ecolenumerique.helpdesk.query.exports;

import org.jspecify.annotations.NullMarked;
