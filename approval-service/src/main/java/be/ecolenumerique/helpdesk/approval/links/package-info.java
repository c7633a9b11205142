/** Which public keys of signed links are trusted now. */
@NullMarked
package be.ecolenumerique.helpdesk.approval.links;

import org.jspecify.annotations.NullMarked;
