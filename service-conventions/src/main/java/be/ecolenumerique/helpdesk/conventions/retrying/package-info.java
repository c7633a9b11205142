/** What is tried again when MongoDB, Kafka or a mail server does not answer. */
@NullMarked
package be.ecolenumerique.helpdesk.conventions.retrying;

import org.jspecify.annotations.NullMarked;
