/** Tests of the local stack: mailbox. */
@NullMarked
package be.ecolenumerique.helpdesk.localstack.mailbox;

import org.jspecify.annotations.NullMarked;
