/** From a batch of records to rows: guard by sequence, fold, and write in an order that no crash can turn into a loss. */
@NullMarked
package be.ecolenumerique.helpdesk.consumer.projecting;

import org.jspecify.annotations.NullMarked;
