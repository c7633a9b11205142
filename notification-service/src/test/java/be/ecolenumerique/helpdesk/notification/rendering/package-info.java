/** Proves what mails say, in every language, whatever was typed. */
@NullMarked
package be.ecolenumerique.helpdesk.notification.rendering;

import org.jspecify.annotations.NullMarked;
