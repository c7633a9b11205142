/** Ids of records. */
@NullMarked
package be.ecolenumerique.helpdesk.consumer.records;

import org.jspecify.annotations.NullMarked;
