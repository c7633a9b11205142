/** The stories, people and backends that the tests of this service share. */
@NullMarked
package be.ecolenumerique.helpdesk.query.testing;

import org.jspecify.annotations.NullMarked;
