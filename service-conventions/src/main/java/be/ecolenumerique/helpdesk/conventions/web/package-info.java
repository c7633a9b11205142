/** Requests are taken as they are or refused: strict bodies, strict query parameters, bounded sizes, the order of checks. */
@NullMarked
package be.ecolenumerique.helpdesk.conventions.web;

import org.jspecify.annotations.NullMarked;
