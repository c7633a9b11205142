@NullMarked
package be.ecolenumerique.helpdesk.conventions.asking;

import org.jspecify.annotations.NullMarked;
