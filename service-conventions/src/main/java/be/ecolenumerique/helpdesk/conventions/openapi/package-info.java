/** The OpenAPI document, generated from the same declarations that requests are read by. */
@NullMarked
package be.ecolenumerique.helpdesk.conventions.openapi;

import org.jspecify.annotations.NullMarked;
