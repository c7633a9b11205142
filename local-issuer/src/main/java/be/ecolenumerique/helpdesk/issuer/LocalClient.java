package be.ecolenumerique.helpdesk.issuer;

import java.util.List;

/** A system that signs in with its own secret (client credentials), and the roles that its tokens carry. */
record LocalClient(String id, String secret, List<String> roles) {}
