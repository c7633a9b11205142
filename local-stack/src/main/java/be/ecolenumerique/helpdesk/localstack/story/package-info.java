/** The suppliers' tutorial as it happens on the running stack, told line by line in French. */
@NullMarked
package be.ecolenumerique.helpdesk.localstack.story;

import org.jspecify.annotations.NullMarked;
