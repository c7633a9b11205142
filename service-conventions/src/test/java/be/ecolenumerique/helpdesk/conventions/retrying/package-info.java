@NullMarked
package be.ecolenumerique.helpdesk.conventions.retrying;

import org.jspecify.annotations.NullMarked;
