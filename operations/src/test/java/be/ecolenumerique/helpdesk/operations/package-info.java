/** {@code ./ops}: what operators do at a running desk, over its REST interface alone. */
@NullMarked
package be.ecolenumerique.helpdesk.operations;

import org.jspecify.annotations.NullMarked;
