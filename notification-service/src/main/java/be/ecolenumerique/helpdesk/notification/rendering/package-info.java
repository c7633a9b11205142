/** What a mail says and looks like: words per language, text and HTML, the invitation, the MIME message. */
@NullMarked
package be.ecolenumerique.helpdesk.notification.rendering;

import org.jspecify.annotations.NullMarked;
