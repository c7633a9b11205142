/** Tests of the local stack: story. */
@NullMarked
package be.ecolenumerique.helpdesk.localstack.story;

import org.jspecify.annotations.NullMarked;
