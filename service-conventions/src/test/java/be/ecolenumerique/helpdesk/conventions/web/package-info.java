/** What is taken from a request and what is refused. */
@NullMarked
package be.ecolenumerique.helpdesk.conventions.web;

import org.jspecify.annotations.NullMarked;
