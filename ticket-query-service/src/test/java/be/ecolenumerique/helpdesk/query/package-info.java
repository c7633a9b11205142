/** Answers what stands where: its tests, and the stories and backends that they share. */
@NullMarked
package be.ecolenumerique.helpdesk.query;

import org.jspecify.annotations.NullMarked;
