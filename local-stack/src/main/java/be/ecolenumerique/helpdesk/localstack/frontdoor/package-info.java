/** The one origin behind which everything is: the routing table of the REST contract, CORS, the merged OpenAPI page. */
@NullMarked
package be.ecolenumerique.helpdesk.localstack.frontdoor;

import org.jspecify.annotations.NullMarked;
