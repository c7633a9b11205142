/** The document that is generated. */
@NullMarked
package be.ecolenumerique.helpdesk.conventions.openapi;

import org.jspecify.annotations.NullMarked;
