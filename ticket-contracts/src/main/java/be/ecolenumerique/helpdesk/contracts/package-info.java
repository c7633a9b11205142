/** The published language: what happened to tickets, companies and persons, and how it looks on the wire. */
@NullMarked
package be.ecolenumerique.helpdesk.contracts;

import org.jspecify.annotations.NullMarked;
