/** Records, sign-ins and what becomes of records that nobody named, on a real MongoDB. */
@NullMarked
package be.ecolenumerique.helpdesk.command.people;

import org.jspecify.annotations.NullMarked;
