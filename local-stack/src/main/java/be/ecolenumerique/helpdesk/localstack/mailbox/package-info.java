/** The received mail as pages for a browser: a list, and each mail with its headers, text, HTML and invitation. */
@NullMarked
package be.ecolenumerique.helpdesk.localstack.mailbox;

import org.jspecify.annotations.NullMarked;
