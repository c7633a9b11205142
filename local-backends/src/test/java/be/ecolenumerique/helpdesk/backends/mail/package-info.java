/** Tests of {@code mail}. */
@NullMarked
package be.ecolenumerique.helpdesk.backends.mail;

import org.jspecify.annotations.NullMarked;
