/** A small projection, a topic that can be told what to deliver, and consumers that fall over where they are told to. */
@NullMarked
package be.ecolenumerique.helpdesk.consumer.testing;

import org.jspecify.annotations.NullMarked;
